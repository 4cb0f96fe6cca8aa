local function Body(x, y, vx, vy)
  return { x = x, y = y, vx = vx, vy = vy }
end

local function run(n)
  local b = Body(0.0, 0.0, 0.5, 0.25)
  local hits = 0
  for _ = 1, n do
    b.x = b.x + b.vx
    b.y = b.y + b.vy
    if b.x > 100.0 then
      b.x = b.x - 100.0
      hits = hits + 1
    end
  end
  return hits, b.x, b.y
end

local hits, x, y = run(3000000)
print("(" .. hits .. ", " .. x .. ", " .. y .. ")")
