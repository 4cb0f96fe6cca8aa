# Functions carry attributes.
def f():
    "the doc"
    f.calls += 1

f.calls = 0
f()
f()
print(f.calls, f.__name__, f.__doc__, f.__module__, f.__qualname__)
# expect: 2 f the doc __main__ f
f.__name__ = "renamed"
print(f.__name__)  # expect: renamed
try:
    f.missing
except AttributeError as e:
    print(e)  # expect: 'function' object has no attribute 'missing'
print(hasattr(f, "calls"), f.__defaults__, (lambda a, b=2: 0).__defaults__)
# expect: True None (2,)
