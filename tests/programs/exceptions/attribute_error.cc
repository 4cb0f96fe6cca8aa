# Attributes that are not there.
class C:
    x = 1
def attempt(f):
    try:
        f()
    except AttributeError as e:
        print(e)
c = C()
attempt(lambda: c.y)  # expect: 'C' object has no attribute 'y'
attempt(lambda: C.y)  # expect: type object 'C' has no attribute 'y'
attempt(lambda: (5).y)  # expect: 'int' object has no attribute 'y'
attempt(lambda: None.y)  # expect: 'NoneType' object has no attribute 'y'
attempt(lambda: [].y)  # expect: 'list' object has no attribute 'y'
attempt(lambda: len.y)  # expect: 'builtin_function_or_method' object has no attribute 'y'
attempt(lambda: "".y)  # expect: 'str' object has no attribute 'y'
attempt(lambda: attempt.y)  # expect: 'function' object has no attribute 'y'
attempt(lambda: (lambda: 0).y)  # expect: 'function' object has no attribute 'y'
def assign():
    (5).y = 1
def delete():
    del c.x
attempt(assign)
# expect: 'int' object has no attribute 'y' and no __dict__ for setting new attributes
attempt(delete)  # expect: 'C' object has no attribute 'x'
# python: 3.13
