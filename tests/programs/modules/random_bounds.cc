# Unseeded numbers stay in their bounds.
import random
print(all(0 <= random.random() < 1 for _ in range(1000)), all(1 <= random.randint(1, 6) <= 6 for _ in range(1000)))
# expect: True True
print(len({random.random() for _ in range(100)}) > 90)  # expect: True
try:
    random.choice([])
except IndexError as e:
    print(e)  # expect: Cannot choose from an empty sequence
try:
    random.randint(5, 1)
except ValueError as e:
    print(type(e).__name__)  # expect: ValueError
