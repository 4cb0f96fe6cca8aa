# What can be called.
class A:
    def __call__(self): pass
print(callable(len), callable(lambda: 0), callable(A), callable(A()), callable(5), callable(A().__call__), callable(None))
# expect: True True True True False True False
