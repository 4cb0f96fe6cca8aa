local IDLE, READY, WAITING = 0, 1, 2

local function class(parent)
  local c = {}
  c.__index = c
  if parent then
    setmetatable(c, { __index = parent })
  end
  return c
end

local function new(c, ...)
  local o = setmetatable({}, c)
  o:init(...)
  return o
end

local Parcel = class()
function Parcel:init(kind, size)
  self.kind = kind
  self.size = size
  self.stamps = 0
  self.next = nil
end

local Queue = class()
function Queue:init()
  self.head = nil
  self.tail = nil
  self.length = 0
end
function Queue:is_empty()
  return self.head == nil
end
function Queue:put(parcel)
  parcel.next = nil
  if self.head == nil then
    self.head = parcel
  else
    self.tail.next = parcel
  end
  self.tail = parcel
  self.length = self.length + 1
end
function Queue:take()
  local parcel = self.head
  self.head = parcel.next
  parcel.next = nil
  self.length = self.length - 1
  return parcel
end

local Task = class()
function Task:init(shop, priority)
  self.shop = shop
  self.priority = priority
  self.inbox = new(Queue)
  self.state = IDLE
  self.done = 0
  self.next = nil
  shop:enlist(self)
end
function Task:give(parcel)
  self.inbox:put(parcel)
  if self.state == IDLE then
    self.state = READY
  end
end
function Task:is_ready()
  return self.state == READY
end

local Source = class(Task)
function Source:init(shop, priority, target, count)
  Task.init(self, shop, priority)
  self.target = target
  self.left = count
  self.seed = 1
  self.state = READY
end
function Source:turn()
  if self.left == 0 then
    self.state = IDLE
    return
  end
  self.left = self.left - 1
  self.seed = (self.seed * 69 + 5) % 1009
  self.target:give(new(Parcel, self.seed & 1, self.seed % 7 + 1))
  self.done = self.done + 1
end

local Sorter = class(Task)
function Sorter:init(shop, priority, light, heavy)
  Task.init(self, shop, priority)
  self.light = light
  self.heavy = heavy
end
function Sorter:turn()
  if self.inbox:is_empty() then
    self.state = IDLE
    return
  end
  local parcel = self.inbox:take()
  self.done = self.done + 1
  if parcel.kind == 0 then
    self.light:give(parcel)
  else
    self.heavy:give(parcel)
  end
end

local Press = class(Task)
function Press:init(shop, priority, target)
  Task.init(self, shop, priority)
  self.target = target
  self.current = nil
end
function Press:turn()
  if self.current == nil then
    if self.inbox:is_empty() then
      self.state = IDLE
      return
    end
    self.current = self.inbox:take()
  end
  local parcel = self.current
  parcel.stamps = parcel.stamps + 1
  if parcel.stamps >= parcel.size then
    self.current = nil
    self.done = self.done + 1
    self.target:give(parcel)
    self.state = WAITING
  end
end
function Press:wake()
  if self.state == WAITING then
    self.state = READY
  end
end

local Clock = class(Task)
function Clock:init(shop, priority, sleepers)
  Task.init(self, shop, priority)
  self.sleepers = sleepers
  self.state = READY
end
function Clock:turn()
  local woken = 0
  for _, sleeper in ipairs(self.sleepers) do
    if sleeper.state == WAITING then
      sleeper:wake()
      woken = woken + 1
    end
  end
  self.done = self.done + woken
  if woken == 0 then
    self.shop.running = false
  end
end

local Sink = class(Task)
function Sink:init(shop, priority)
  Task.init(self, shop, priority)
  self.sum = 0
end
function Sink:turn()
  while not self.inbox:is_empty() do
    local parcel = self.inbox:take()
    self.sum = (self.sum * 31 + parcel.stamps * 2 + parcel.kind) % 1000003
    self.done = self.done + 1
  end
  self.state = IDLE
end

local Shop = class()
function Shop:init()
  self.tasks = nil
  self.running = false
  self.turns = 0
end
function Shop:enlist(task)
  local before, at = nil, self.tasks
  while at ~= nil and at.priority >= task.priority do
    before = at
    at = at.next
  end
  task.next = at
  if before == nil then
    self.tasks = task
  else
    before.next = task
  end
end
function Shop:run()
  self.running = true
  while self.running do
    local task = self.tasks
    while not task:is_ready() do
      task = task.next
    end
    task:turn()
    self.turns = self.turns + 1
  end
end

local function day(count)
  local shop = new(Shop)
  local sink = new(Sink, shop, 50)
  local light = new(Press, shop, 40, sink)
  local heavy = new(Press, shop, 30, sink)
  local sorter = new(Sorter, shop, 20, light, heavy)
  new(Source, shop, 10, sorter, count)
  new(Clock, shop, 0, { light, heavy })
  shop:run()
  return shop.turns, sink.done, sink.sum
end

local turns, done, sum
for _ = 1, 20 do
  turns, done, sum = day(5000)
end
print(turns .. " " .. done .. " " .. sum)
