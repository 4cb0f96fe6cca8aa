local function counter(step)
  local count = 0
  return function()
    count = count + step
    return count
  end
end

local function compose(...)
  local functions = { ... }
  return function(x)
    for _, f in ipairs(functions) do
      x = f(x)
    end
    return x
  end
end

local function adder(n)
  return function(x)
    return x + n
  end
end

local function once(f)
  local known = {}
  return function(x)
    if known[x] == nil then
      known[x] = f(x)
    end
    return known[x]
  end
end

local slow = once(function(x)
  return x * x % 97
end)

local function run(n)
  local a, b = counter(1), counter(3)
  local pipeline = compose(adder(1), adder(-3), function(x)
    return x * 2
  end)
  local total = 0
  for i = 0, n - 1 do
    total = total + a() + b()
    total = total + pipeline(i) % 5
    total = total + slow(i % 50)
    if i % 8 == 0 then
      total = total + adder(i)(1) % 3
    end
  end
  return total
end

print(run(330000))
