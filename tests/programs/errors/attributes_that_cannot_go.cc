# Deleting and setting attributes that are not there: what the errors say and know.
# python: 3.13
import math
class A:
    def __init__(self): self.value = 1
a = A()
def f(): pass
def delete_variable(): del math.foo
for job in (lambda: delattr(a, 'valeu'), lambda: setattr([], 'apend', 1), lambda: delattr([], 'apend'),
            lambda: delattr(A, 'valeu'), lambda: delattr(f, 'x'), delete_variable):
    try: job()
    except AttributeError as e: print(e, '|', e.name, '|', type(e.obj).__name__)
# expect-output:
# | 'A' object has no attribute 'valeu' | None | NoneType
# | 'list' object has no attribute 'apend' and no __dict__ for setting new attributes | apend | list
# | 'list' object has no attribute 'apend' and no __dict__ for setting new attributes | apend | list
# | type object 'A' has no attribute 'valeu' | valeu | type
# | 'function' object has no attribute 'x' | x | function
# | 'module' object has no attribute 'foo' | foo | module
