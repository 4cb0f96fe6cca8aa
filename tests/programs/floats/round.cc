# round() to the even neighbour, and to digits.
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(-1.5))  # expect: 0 2 2 0 -2
print(round(2.675, 2), round(1.005, 2), round(0.15, 1), round(1234.5678, 2), round(1234.5678, -2))
# expect: 2.67 1.0 0.1 1234.57 1200.0
print(round(1e20), type(round(2.7)).__name__, type(round(2.7, 0)).__name__)
# expect: 100000000000000000000 int float
print(round(1.5, None))  # expect: 2
try:
    round(float("nan"))
except ValueError as e:
    print(e)  # expect: cannot convert float NaN to integer
try:
    round(float("inf"))
except OverflowError as e:
    print(e)  # expect: cannot convert float infinity to integer
