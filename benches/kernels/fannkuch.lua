local function fannkuch(n)
  local perm, counts, flipped = {}, {}, {}
  for i = 0, n - 1 do
    perm[i] = i
    counts[i] = 0
  end
  local most, checksum, sign = 0, 0, 1
  while true do
    local first = perm[0]
    if first ~= 0 then
      for i = 0, n - 1 do
        flipped[i] = perm[i]
      end
      local flips = 0
      while first ~= 0 do
        local low, high = 0, first
        while low < high do
          flipped[low], flipped[high] = flipped[high], flipped[low]
          low = low + 1
          high = high - 1
        end
        flips = flips + 1
        first = flipped[0]
      end
      if flips > most then
        most = flips
      end
      checksum = checksum + sign * flips
    end
    sign = -sign
    local i = 1
    while true do
      if i == n then
        return checksum, most
      end
      local head = perm[0]
      for k = 0, i - 1 do
        perm[k] = perm[k + 1]
      end
      perm[i] = head
      counts[i] = counts[i] + 1
      if counts[i] <= i then
        break
      end
      counts[i] = 0
      i = i + 1
    end
  end
end

for n = 8, 9 do
  local checksum, most = fannkuch(n)
  print(checksum .. " " .. most)
end
