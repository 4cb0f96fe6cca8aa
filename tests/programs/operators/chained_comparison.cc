# Each operand is evaluated once, and only as long as needed.
def v(x):
    print("v", x)
    return x
print(v(1) < v(2) < v(3))
# expect: v 1
# expect: v 2
# expect: v 3
# expect: True
print(v(3) < v(2) < v(1))
# expect: v 3
# expect: v 2
# expect: False
print(1 < 3 > 2 != 5 == 5.0, 1 == 1 is True, 0 <= 0 <= 0)  # expect: True False True
x = 5
print(0 < x < 10, 10 > x > 7, "a" < "b" in "abc")  # expect: True False True
