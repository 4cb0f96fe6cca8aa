# Big integers against each other and against small ones.
x = 10 ** 30
y = 10 ** 29 + 7
print(x + y)  # expect: 1100000000000000000000000000007
print(x - y)  # expect: 899999999999999999999999999993
print(x * y)  # expect: 100000000000000000000000000007000000000000000000000000000000
print(x // y, x % y)  # expect: 9 99999999999999999999999999937
print(-x // y, -x % y)  # expect: -10 70
print(x // 3, x % 3)  # expect: 333333333333333333333333333333 1
print(x / y)  # expect: 10.0
print(x - x, type(x - x).__name__)  # expect: 0 int
print(divmod(-x, 7))  # expect: (-142857142857142857142857142858, 6)
