# What stands behind `*` must be iterable; alone, the message names the function.
def f(*args):
    return args

class C:
    def m(self):
        pass

for call in (
    lambda: f(*5),
    lambda: f(1, *5),
    lambda: C().m(*None),
    lambda: C(*1.5),
    lambda: len(*5),
    lambda: 'x'.join(*5),
    lambda: [*5],
    lambda: (*5,),
    lambda: {*5},
):
    try:
        call()
    except TypeError as e:
        print(e)
print(f(*(1, 2)), f(*[3]), f(*'ab'), f(*range(2)), f(*{7: 8}))
# expect-output:
# | __main__.f() argument after * must be an iterable, not int
# | Value after * must be an iterable, not int
# | __main__.C.m() argument after * must be an iterable, not NoneType
# | __main__.C() argument after * must be an iterable, not float
# | len() argument after * must be an iterable, not int
# | str.join() argument after * must be an iterable, not int
# | Value after * must be an iterable, not int
# | Value after * must be an iterable, not int
# | 'int' object is not iterable
# | (1, 2) (3,) ('a', 'b') (0, 1) (7,)
