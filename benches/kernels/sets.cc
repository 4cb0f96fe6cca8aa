def walk(n):
    """How many places a walk on a torus meets, and how often it comes back."""
    seen = set()
    x = y = 0
    seed = 7
    again = 0
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        way = seed // 65536 % 4
        if way == 0:
            x = (x + 1) % 300
        elif way == 1:
            x = (x - 1) % 300
        elif way == 2:
            y = (y + 1) % 300
        else:
            y = (y - 1) % 300
        place = x * 300 + y
        if place in seen:
            again += 1
        else:
            seen.add(place)
    return len(seen), again


def life(size, generations):
    alive = {(x, y) for x in range(size) for y in range(size) if (x * x + y * 3 + x * y) % 7 < 3}
    for _ in range(generations):
        counts = {}
        for x, y in alive:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        place = ((x + dx) % size, (y + dy) % size)
                        counts[place] = counts.get(place, 0) + 1
        alive = {p for p, n in counts.items() if n == 3 or (n == 2 and p in alive)}
    return len(alive)


def algebra(n):
    a = set(range(0, n, 2))
    b = set(range(0, n, 3))
    return len(a & b), len(a | b), len(a - b), len(a ^ b), a.isdisjoint(b)


print(walk(600_000), life(40, 25), algebra(200_000))
