class Body:
    def __init__(self, x, y, vx, vy):
        self.x = x
        self.y = y
        self.vx = vx
        self.vy = vy


def run(n):
    b = Body(0.0, 0.0, 0.5, 0.25)
    hits = 0
    for _ in range(n):
        b.x += b.vx
        b.y += b.vy
        if b.x > 100.0:
            b.x -= 100.0
            hits += 1
    return hits, b.x, b.y


print(run(3_000_000))
