local function fill(n)
  local numbers = {}
  for i = 0, n - 1 do
    numbers[#numbers + 1] = i * 3 % 1001
  end
  return numbers
end

local function total(numbers)
  local result = 0
  for _, n in ipairs(numbers) do
    result = result + n
  end
  return result
end

local function reverse(numbers)
  local low, high = 1, #numbers
  while low < high do
    numbers[low], numbers[high] = numbers[high], numbers[low]
    low = low + 1
    high = high - 1
  end
end

local function stack(n)
  local items, sums = {}, 0
  for i = 0, n - 1 do
    items[#items + 1] = i
    if i % 3 == 2 then
      local last = items[#items]
      items[#items] = nil
      sums = sums + last - items[#items]
    end
  end
  return sums, #items
end

local function grid(size)
  local rows = {}
  for y = 0, size - 1 do
    rows[y] = {}
    for x = 0, size - 1 do
      rows[y][x] = 0
    end
  end
  for y = 0, size - 1 do
    for x = 0, size - 1 do
      rows[y][x] = x * y % 17
    end
  end
  local best = 0
  for y = 1, size - 1 do
    for x = 1, size - 1 do
      rows[y][x] = rows[y][x] + math.max(rows[y - 1][x], rows[y][x - 1])
      if rows[y][x] > best then
        best = rows[y][x]
      end
    end
  end
  return best
end

local numbers = fill(1000000)
reverse(numbers)
local sums, left = stack(1000000)
local most = 0
for _, n in ipairs(numbers) do
  most = math.max(most, n)
end
print(total(numbers) .. " (" .. sums .. ", " .. left .. ") " .. grid(500)
  .. " [" .. numbers[1] .. ", " .. numbers[2] .. ", " .. numbers[3] .. "] " .. most .. " " .. total(numbers))
