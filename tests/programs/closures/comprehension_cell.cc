# A comprehension closes over the function's variables.
def f(k):
    return [[k * i + j for j in range(2)] for i in range(3)]
print(f(10))  # expect: [[0, 1], [10, 11], [20, 21]]
def g():
    fs = [lambda: n * m for n in range(3)]
    m = 10
    return [f() for f in fs]
print(g())  # expect: [20, 20, 20]
