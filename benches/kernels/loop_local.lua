local function count(n)
  local total = 0
  for i = 0, n - 1 do
    total = total + i
  end
  return total
end

print(count(10000000))
