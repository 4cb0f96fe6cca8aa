class Person:
    def __init__(self, name, age, city):
        self.name = name
        self.age = age
        self.city = city


def people(n):
    result = []
    seed = 42
    for i in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        result.append(Person(f"name{seed % 5000}", seed // 65536 % 90, f"city{seed // 1000 % 50}"))
    return result


def run(n):
    crowd = people(n)
    by_age = sorted(crowd, key=lambda p: p.age)
    by_name = sorted(crowd, key=lambda p: p.name, reverse=True)
    by_both = sorted(crowd, key=lambda p: (p.city, -p.age))
    numbers = [p.age * 1000 + len(p.name) for p in crowd]
    numbers.sort()
    pairs = sorted((p.city, p.age) for p in crowd)
    words = sorted({p.name for p in crowd}, key=lambda w: (len(w), w))
    oldest = max(crowd, key=lambda p: p.age)
    return (by_age[n // 2].age, by_name[0].name, by_both[0].age, numbers[-1], pairs[n // 3], words[0], oldest.age)


print(run(60_000))
