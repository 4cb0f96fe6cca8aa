local Tree = {}
Tree.__index = Tree

function Tree.new(left, right)
  return setmetatable({ left = left, right = right }, Tree)
end

function Tree:check()
  if self.left == nil then
    return 1
  end
  return 1 + self.left:check() + self.right:check()
end

local function bottom_up(depth)
  if depth == 0 then
    return Tree.new(nil, nil)
  end
  return Tree.new(bottom_up(depth - 1), bottom_up(depth - 1))
end

local function links(n)
  local head = nil
  for i = 0, n - 1 do
    head = { value = i, next = head }
  end
  local total = 0
  while head ~= nil do
    total = total + head.value
    head = head.next
  end
  return total
end

local checks, short = 0, 0
for depth = 4, 15 do
  checks = checks + bottom_up(depth):check()
end
for _ = 1, 2500 do
  short = short + bottom_up(6):check()
end
print(checks .. " " .. short .. " " .. links(600000))
