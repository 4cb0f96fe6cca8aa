# Defining, calling, returning.
def add(a, b):
    return a + b

def nothing():
    pass

def early(x):
    if x:
        return "early"
    return "late"

print(add(1, 2), add("a", "b"), nothing(), early(1), early(0))  # expect: 3 ab None early late
f = add
print(f(3, 4), f is add, add.__name__)  # expect: 7 True add
