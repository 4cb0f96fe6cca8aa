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

local Strength = class()
function Strength:init(name, rank)
  self.name = name
  self.rank = rank
end
function Strength:beats(other)
  return self.rank < other.rank
end

local REQUIRED = new(Strength, "required", 0)
local STRONG = new(Strength, "strong", 1)
local NORMAL = new(Strength, "normal", 2)
local WEAK = new(Strength, "weak", 3)
local NOTHING = new(Strength, "nothing", 9)

local Variable = class()
function Variable:init(name, value)
  self.name = name
  self.value = value
  self.constraints = {}
  self.decided_by = nil
  self.strength = NOTHING
  self.mark = 0
end
function Variable:users()
  local users = {}
  for _, c in ipairs(self.constraints) do
    if c ~= self.decided_by and c:is_active() then
      users[#users + 1] = c
    end
  end
  return users
end

local Constraint = class()
function Constraint:init(strength, variables)
  self.strength = strength
  self.variables = variables
  self.output = nil
  for _, variable in ipairs(variables) do
    variable.constraints[#variable.constraints + 1] = self
  end
end
function Constraint:is_active()
  return self.output ~= nil
end
function Constraint:inputs()
  local inputs = {}
  for _, v in ipairs(self.variables) do
    if v ~= self.output then
      inputs[#inputs + 1] = v
    end
  end
  return inputs
end
function Constraint:choose(mark)
  local best = nil
  for _, variable in ipairs(self.variables) do
    if variable.mark ~= mark and self.strength:beats(variable.strength) then
      if best == nil or best.strength:beats(variable.strength) then
        best = variable
      end
    end
  end
  self.output = best
end
function Constraint:walkabout()
  local weakest = self.strength
  for _, variable in ipairs(self:inputs()) do
    if weakest:beats(variable.strength) then
      weakest = variable.strength
    end
  end
  return weakest
end
function Constraint:release()
  if self.output ~= nil then
    self.output.decided_by = nil
    self.output.strength = NOTHING
    self.output = nil
  end
  for _, variable in ipairs(self.variables) do
    for i, c in ipairs(variable.constraints) do
      if c == self then
        table.remove(variable.constraints, i)
        break
      end
    end
  end
end

local Stay = class(Constraint)
function Stay:init(variable, strength)
  Constraint.init(self, strength, { variable })
end
function Stay:execute() end

local Edit = class(Stay)

local Equal = class(Constraint)
function Equal:init(a, b, strength)
  Constraint.init(self, strength, { a, b })
end
function Equal:execute()
  local a, b = self.variables[1], self.variables[2]
  if self.output == a then
    a.value = b.value
  else
    b.value = a.value
  end
end

local Scale = class(Constraint)
function Scale:init(source, target, factor, offset, strength)
  self.factor = factor
  self.offset = offset
  Constraint.init(self, strength, { source, target })
end
function Scale:execute()
  local source, target = self.variables[1], self.variables[2]
  if self.output == target then
    target.value = source.value * self.factor + self.offset
  else
    source.value = (target.value - self.offset) // self.factor
  end
end

local Planner = class()
function Planner:init()
  self.mark = 0
end
function Planner:next_mark()
  self.mark = self.mark + 1
  return self.mark
end
function Planner:add(constraint)
  local mark = self:next_mark()
  local overruled = self:satisfy(constraint, mark)
  while overruled ~= nil do
    overruled = self:satisfy(overruled, mark)
  end
end
function Planner:satisfy(constraint, mark)
  constraint:choose(mark)
  local output = constraint.output
  if output == nil then
    return nil
  end
  for _, variable in ipairs(constraint:inputs()) do
    variable.mark = mark
  end
  local overruled = output.decided_by
  if overruled ~= nil then
    overruled.output = nil
  end
  output.decided_by = constraint
  output.mark = mark
  self:spread(constraint)
  return overruled
end

local function extend(list, more)
  for _, item in ipairs(more) do
    list[#list + 1] = item
  end
end

function Planner:spread(constraint)
  local waiting = { constraint }
  while #waiting > 0 do
    local current = table.remove(waiting)
    local output = current.output
    output.strength = current:walkabout()
    current:execute()
    extend(waiting, output:users())
  end
end
function Planner:remove(constraint)
  local output = constraint.output
  constraint:release()
  if output ~= nil then
    for _, user in ipairs(output:users()) do
      self:spread(user)
    end
    local others = {}
    extend(others, output.constraints)
    for _, other in ipairs(others) do
      if not other:is_active() then
        self:add(other)
      end
    end
  end
end
function Planner:plan_of(edit)
  local plan, waiting = {}, { edit }
  while #waiting > 0 do
    local current = table.remove(waiting)
    plan[#plan + 1] = current
    extend(waiting, current.output:users())
  end
  return plan
end

local function chain(planner, length)
  local variables = {}
  for i = 0, length - 1 do
    variables[i + 1] = new(Variable, "v" .. i, i)
  end
  for i = 1, length - 1 do
    planner:add(new(Equal, variables[i], variables[i + 1], REQUIRED))
  end
  planner:add(new(Stay, variables[length], WEAK))
  local edit = new(Edit, variables[1], STRONG)
  planner:add(edit)
  local plan = planner:plan_of(edit)
  local total = 0
  for value = 0, 59 do
    variables[1].value = value
    for _, constraint in ipairs(plan) do
      constraint:execute()
    end
    total = total + variables[length].value
  end
  planner:remove(edit)
  return total, #plan
end

local function projection(planner, size)
  local total, pairs_ = 0, {}
  for i = 0, size - 1 do
    local source, target = new(Variable, "s", i), new(Variable, "t", i)
    planner:add(new(Stay, source, NORMAL))
    planner:add(new(Scale, source, target, 10, 1000, REQUIRED))
    pairs_[i + 1] = { source, target }
  end
  for _, pair in ipairs(pairs_) do
    local source, target = pair[1], pair[2]
    for _, change in ipairs({ { source, 17 }, { target, 1050 } }) do
      local variable, value = change[1], change[2]
      local edit = new(Edit, variable, STRONG)
      planner:add(edit)
      local plan = planner:plan_of(edit)
      variable.value = value
      for _, constraint in ipairs(plan) do
        constraint:execute()
      end
      total = total + source.value + target.value
      planner:remove(edit)
    end
  end
  return total
end

local checks = 0
for _ = 1, 36 do
  local planner = new(Planner)
  local total, length = chain(planner, 90)
  checks = (checks * 7 + total + length + projection(planner, 200)) % 1000003
end
print(checks)
