# return, break and continue inside loops inside functions.
def f(items):
    for x in items:
        for y in x:
            if y > 2:
                return y
    return None
print(f([[1, 2], [0, 5, 7]]), f([[1]]), f([]))  # expect: 5 None None
def g(n):
    total = 0
    while True:
        n -= 1
        if n % 2:
            continue
        if n < 0:
            break
        total += n
    return total
print(g(11))  # expect: 30
