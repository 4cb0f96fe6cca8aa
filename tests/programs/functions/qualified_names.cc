# __qualname__ of nested definitions.
def outer():
    def inner():
        pass
    class C:
        def m(self):
            pass
    return inner, C
inner, C = outer()
print(inner.__qualname__, C.__qualname__, C.m.__qualname__, (lambda: 0).__qualname__)
# expect: outer.<locals>.inner outer.<locals>.C outer.<locals>.C.m <lambda>
