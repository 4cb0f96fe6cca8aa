# The loop variable stays inside; the first iterable is evaluated outside.
x = "outer"
print([x for x in range(3)], x)  # expect: [0, 1, 2] outer
i = 5
print([i for i in range(i)], i)  # expect: [0, 1, 2, 3, 4] 5
class C:
    items = [1, 2]
    doubled = [n * 2 for n in items]
print(C.doubled)  # expect: [2, 4]
def f(n):
    return [n for n in range(n)], n
print(f(3))  # expect: ([0, 1, 2], 3)
