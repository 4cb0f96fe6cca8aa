# differs: CPython has no matrix
# Those of random.Random(seed).random(), row after row, on every machine.
import random
print(matrix.random(2, 2, seed=42))
r = random.Random(42)
print(matrix.random(3, 5, seed=42) == matrix([[r.random() for _ in range(5)] for _ in range(3)]))
print(matrix.random(2, 2, seed=1) == matrix.random(2, 2, seed=2), matrix.random(2, 2, 3).shape)
print(matrix.random(1, 1, seed=-7) == matrix.random(1, 1, seed=7), matrix.random(2, 3, seed=10**30).cols)
m = matrix.random(50, 50)
print(0 <= m.min(), m.max() < 1)
# expect-output:
# | [[ 0.6394267984578837 0.025010755222666936]
# |  [0.27502931836911926  0.22321073814882275]]
# | True
# | False (2, 2)
# | True 3
# | True True
