class Counter:
    def __init__(self):
        self.value = 0

    def step(self, by):
        self.value = self.value + by
        return self.value

    def peek(self):
        return self.value


def run(n):
    c = Counter()
    for i in range(n):
        c.step(i)
        c.peek()
    return c.value


print(run(2_000_000))
