local function class()
  local c = {}
  c.__index = c
  return c
end

local function new(c, ...)
  local o = setmetatable({}, c)
  o:init(...)
  return o
end

local Block = class()
function Block:init(name)
  self.name = name
  self.targets = {}
  self.sources = {}
  self.number = -1
  self.dominator = nil
  self.loop = nil
end
function Block:link(other)
  self.targets[#self.targets + 1] = other
  other.sources[#other.sources + 1] = self
end

local Loop = class()
function Loop:init(header)
  self.header = header
  self.blocks = {}
  self.size = 0
  self.parent = nil
  self.inner = {}
end
function Loop:add(name)
  if not self.blocks[name] then
    self.blocks[name] = true
    self.size = self.size + 1
  end
end
function Loop:adopt(loop)
  if loop.parent == nil and loop ~= self then
    loop.parent = self
    self.inner[#self.inner + 1] = loop
  end
end
function Loop:depth()
  local depth, at = 0, self
  while at ~= nil do
    depth = depth + 1
    at = at.parent
  end
  return depth
end

local Graph = class()
function Graph:init()
  self.blocks = {}
  self.count = 0
  self.order = {}
end
function Graph:block(name)
  local block = self.blocks[name]
  if block == nil then
    block = new(Block, name)
    self.blocks[name] = block
    self.count = self.count + 1
  end
  return block
end
function Graph:edge(a, b)
  self:block(a):link(self:block(b))
end
function Graph:number_blocks()
  local entry = self.blocks[0]
  local seen = { [entry.name] = true }
  local stack = { { entry, 1 } }
  local order = {}
  while #stack > 0 do
    local top = table.remove(stack)
    local block, at = top[1], top[2]
    while at <= #block.targets do
      local target = block.targets[at]
      at = at + 1
      if not seen[target.name] then
        seen[target.name] = true
        stack[#stack + 1] = { block, at }
        block, at = target, 1
      end
    end
    order[#order + 1] = block
  end
  local reversed = {}
  for i = #order, 1, -1 do
    reversed[#reversed + 1] = order[i]
  end
  for number, block in ipairs(reversed) do
    block.number = number - 1
  end
  self.order = reversed
end
function Graph:find_dominators()
  local entry = self.order[1]
  entry.dominator = entry
  local changed = true
  while changed do
    changed = false
    for i = 2, #self.order do
      local block = self.order[i]
      local best = nil
      for _, source in ipairs(block.sources) do
        if source.dominator ~= nil then
          if best == nil then
            best = source
          else
            best = self:meet(best, source)
          end
        end
      end
      if best ~= block.dominator then
        block.dominator = best
        changed = true
      end
    end
  end
end
function Graph:meet(a, b)
  while a ~= b do
    while a.number > b.number do
      a = a.dominator
    end
    while b.number > a.number do
      b = b.dominator
    end
  end
  return a
end
function Graph:dominates(a, b)
  while b.number > a.number do
    b = b.dominator
  end
  return a == b
end
function Graph:find_loops()
  local loops = {}
  for i = #self.order, 1, -1 do
    local header = self.order[i]
    local loop = nil
    for _, source in ipairs(header.sources) do
      if source.number >= 0 and self:dominates(header, source) then
        if loop == nil then
          loop = new(Loop, header)
          loops[#loops + 1] = loop
        end
        self:gather(loop, source)
      end
    end
  end
  return loops
end
function Graph:gather(loop, tail)
  local header = loop.header
  loop:add(header.name)
  local waiting = { tail }
  while #waiting > 0 do
    local block = table.remove(waiting)
    if not loop.blocks[block.name] then
      loop:add(block.name)
      if block.loop ~= nil then
        local outer = block.loop
        while outer.parent ~= nil do
          outer = outer.parent
        end
        loop:adopt(outer)
      else
        block.loop = loop
      end
      for _, source in ipairs(block.sources) do
        if source.number >= 0 then
          waiting[#waiting + 1] = source
        end
      end
    end
  end
  if header.loop == nil then
    header.loop = loop
  end
end

local function build(depth, width)
  local graph = new(Graph)
  graph:block(0)
  local count = 0
  local function fresh()
    count = count + 1
    return count
  end
  local function diamond(at)
    local left, right, join = fresh(), fresh(), fresh()
    graph:edge(at, left)
    graph:edge(at, right)
    graph:edge(left, join)
    graph:edge(right, join)
    return join
  end
  local function nest(at, level)
    local header = fresh()
    graph:edge(at, header)
    local inside = diamond(header)
    if level > 0 then
      for _ = 1, width do
        inside = nest(inside, level - 1)
      end
    end
    graph:edge(inside, header)
    local after = fresh()
    graph:edge(inside, after)
    return after
  end
  local at = 0
  for _ = 1, width do
    at = nest(diamond(at), depth)
  end
  return graph
end

local function analyse(depth, width)
  local graph = build(depth, width)
  graph:number_blocks()
  graph:find_dominators()
  local loops = graph:find_loops()
  local sizes, deepest = 0, 0
  for _, loop in ipairs(loops) do
    sizes = sizes + loop.size
    deepest = math.max(deepest, loop:depth())
  end
  return graph.count, #loops, sizes, deepest
end

local a, b, c, d
for _ = 1, 15 do
  a, b, c, d = analyse(5, 3)
end
print(a .. " " .. b .. " " .. c .. " " .. d)
