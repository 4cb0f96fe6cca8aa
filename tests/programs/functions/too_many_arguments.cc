# What is too much is counted.
def attempt(f, *args, **kw):
    try:
        f(*args, **kw)
    except TypeError as e:
        print(e)

def none(): pass
def one(a): pass
def default(a, b=1): pass
def keyword(a, *, k=1): pass
attempt(none, 1)  # expect: none() takes 0 positional arguments but 1 was given
attempt(one, 1, 2)  # expect: one() takes 1 positional argument but 2 were given
attempt(one, 1, 2, 3)  # expect: one() takes 1 positional argument but 3 were given
attempt(default, 1, 2, 3)
# expect: default() takes from 1 to 2 positional arguments but 3 were given
attempt(default)  # expect: default() missing 1 required positional argument: 'a'
attempt(keyword, 1, 2)  # expect: keyword() takes 1 positional argument but 2 were given
attempt(keyword, 1, 2, k=3)
# expect: keyword() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
