# What is missing is named.
def attempt(f, *args, **kw):
    try:
        f(*args, **kw)
    except TypeError as e:
        print(e)

def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def four(a, b, c, d): pass
def keyword(*, k): pass
def keywords(*, k, m): pass
attempt(one)  # expect: one() missing 1 required positional argument: 'a'
attempt(two)  # expect: two() missing 2 required positional arguments: 'a' and 'b'
attempt(two, 1)  # expect: two() missing 1 required positional argument: 'b'
attempt(three)  # expect: three() missing 3 required positional arguments: 'a', 'b', and 'c'
attempt(four, 1)  # expect: four() missing 3 required positional arguments: 'b', 'c', and 'd'
attempt(keyword)  # expect: keyword() missing 1 required keyword-only argument: 'k'
attempt(keywords)  # expect: keywords() missing 2 required keyword-only arguments: 'k' and 'm'
attempt(two, b=1)  # expect: two() missing 1 required positional argument: 'a'
