# Random objects have their own state.
import random
a, b = random.Random(1), random.Random(1)
print([a.randint(0, 9) for _ in range(5)] == [b.randint(0, 9) for _ in range(5)])  # expect: True
print(random.Random(7).random(), random.Random(7).randint(1, 10))  # expect: 0.32383276483316237 6
