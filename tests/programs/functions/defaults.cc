# Defaults are evaluated once, at the definition.
def f(a, b=2, c=3):
    return a, b, c

print(f(1), f(1, 20), f(1, 20, 30), f(1, c=30), f(c=1, a=2))
# expect: (1, 2, 3) (1, 20, 3) (1, 20, 30) (1, 2, 30) (2, 2, 1)
n = 5
def g(x=n):
    return x
n = 6
print(g())  # expect: 5
def grow(item, box=[]):
    box.append(item)
    return box
print(grow(1), grow(2), grow(3, []), grow(4))  # expect: [1, 2, 4] [1, 2, 4] [3] [1, 2, 4]
