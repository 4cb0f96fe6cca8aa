# str falls back on repr, repr on the default.
class A:
    def __repr__(self): return "A()"
class B(A):
    def __str__(self): return "a B"
class C: pass
print(A(), B(), [A(), B()], repr(B()), str(A()), f"{B()} {B()!r}", {"k": B()})
# expect: A() a B [A(), A()] A() A() a B A() {'k': A()}
print(repr(C()).startswith("<__main__.C object at 0x"), C, repr(C) == str(C))
# expect: True <class '__main__.C'> True
class Bad:
    def __str__(self): return 5
    def __repr__(self): return None
for f in (str, repr):
    try:
        f(Bad())
    except TypeError as e:
        print(e)
        # expect: __str__ returned non-string (type int)
        # expect: __repr__ returned non-string (type NoneType)
