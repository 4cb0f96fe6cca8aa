# Only the chosen side is evaluated.
x = 5
print("big" if x > 3 else 1 // 0, 1 // 0 if x < 3 else "small")  # expect: big small
print((1 if x else 2) if not x else 3, [a if a % 2 else -a for a in range(4)])
# expect: 3 [0, 1, -2, 3]
