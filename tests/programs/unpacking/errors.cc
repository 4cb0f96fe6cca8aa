# Too many, too few, not iterable.
def attempt(f):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
def one():
    a, b = 1, 2, 3
def two():
    a, b, c = [1, 2]
def three():
    a, *b, c = [1]
def four():
    a, b = 5
def five():
    (a, b), c = [1, 2]
def six():
    a, b = "abc"
def seven():
    a, b = iter([1])
def eight():
    a, b = range(5)
for f in (one, two, three, four, five, six, seven, eight):
    attempt(f)
# expect: ValueError too many values to unpack (expected 2)
# expect: ValueError not enough values to unpack (expected 3, got 2)
# expect: ValueError not enough values to unpack (expected at least 2, got 1)
# expect: TypeError cannot unpack non-iterable int object
# expect: TypeError cannot unpack non-iterable int object
# expect: ValueError too many values to unpack (expected 2)
# expect: ValueError not enough values to unpack (expected 2, got 1)
# expect: ValueError too many values to unpack (expected 2)
