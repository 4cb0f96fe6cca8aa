local Counter = {}
Counter.__index = Counter

function Counter.new()
  return setmetatable({ value = 0 }, Counter)
end

function Counter:step(by)
  self.value = self.value + by
  return self.value
end

function Counter:peek()
  return self.value
end

local function run(n)
  local c = Counter.new()
  for i = 0, n - 1 do
    c:step(i)
    c:peek()
  end
  return c.value
end

print(run(2000000))
