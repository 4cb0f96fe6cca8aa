# A conditional in the element, a condition behind it.
print([("even" if n % 2 == 0 else "odd") for n in range(3)], [n for n in range(6) if n > 1 and n < 5 or n == 0])
# expect: ['even', 'odd', 'even'] [0, 2, 3, 4]
print([n for n in range(3) if [m for m in range(n) if m]], [(lambda: n)() for n in range(3)])
# expect: [2] [0, 1, 2]
