local function sieve(n)
  local flags = {}
  for i = 0, n do
    flags[i] = true
  end
  flags[0], flags[1] = false, false
  local i = 2
  while i * i <= n do
    if flags[i] then
      local j = i * i
      while j <= n do
        flags[j] = false
        j = j + i
      end
    end
    i = i + 1
  end
  local count = 0
  for k = 0, n do
    if flags[k] then
      count = count + 1
    end
  end
  return count
end

print(sieve(3000000))
