local function count(words, rounds)
  local counts = {}
  for _ = 1, rounds do
    for _, word in ipairs(words) do
      if counts[word] then
        counts[word] = counts[word] + 1
      else
        counts[word] = 1
      end
    end
  end
  return counts
end

local function numbers(n)
  local seen = {}
  for i = 0, n - 1 do
    local key = i * 7 % 1009
    seen[key] = (seen[key] or 0) + 1
  end
  return seen
end

local function size(t)
  local n = 0
  for _ in pairs(t) do
    n = n + 1
  end
  return n
end

local words = {}
for word in (("the quick brown fox jumps over the lazy dog and the small cat "):rep(20)):gmatch("%S+") do
  words[#words + 1] = word
end
local counts = count(words, 4000)
local seen = numbers(1000000)
print(counts.the .. " " .. size(counts) .. " (" .. size(seen) .. ", " .. seen[3] .. ")")
