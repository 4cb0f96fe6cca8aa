local yield, wrap = coroutine.yield, coroutine.wrap

local function count(n)
  return wrap(function()
    local i = 0
    while i < n do
      yield(i)
      i = i + 1
    end
  end)
end

local function evens(numbers)
  return wrap(function()
    for n in numbers do
      if n % 2 == 0 then
        yield(n)
      end
    end
  end)
end

local function pairs_(numbers)
  return wrap(function()
    local last = nil
    for n in numbers do
      if last ~= nil then
        yield(last + n)
      end
      last = n
    end
  end)
end

local function tree(low, high)
  if low >= high then
    return nil
  end
  local middle = (low + high) // 2
  return { value = middle, left = tree(low, middle), right = tree(middle + 1, high) }
end

local function walk(node)
  return wrap(function()
    if node.left then
      for value in walk(node.left) do
        yield(value)
      end
    end
    yield(node.value)
    if node.right then
      for value in walk(node.right) do
        yield(value)
      end
    end
  end)
end

local function sum(numbers)
  local total = 0
  for n in numbers do
    total = total + n
  end
  return total
end

local chain = sum(pairs_(evens(count(1200000))))
local walked = sum(walk(tree(0, 30000)))
local average = wrap(function()
  local total, n = 0, 0
  while true do
    local value = yield(total // math.max(n, 1))
    total = total + value
    n = n + 1
  end
end)
average()
local last = 0
for i = 0, 399999 do
  last = average(i)
end
local squares = sum(wrap(function()
  for i = 0, 699999 do
    yield(i * i)
  end
end))
print(chain .. " " .. walked .. " " .. last .. " " .. squares)
