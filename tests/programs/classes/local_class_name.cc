# `super()` asks for the class around the method, not for a local variable `__class__`.
class C:
    def who(self):
        return 'C'


class D(C):
    def local(self):
        __class__ = D
        return super().who()

    def parameter(self, __class__):
        return super().who()

    def outer(self):
        return __class__.__name__, super().who()


d = D()
for f in (d.local, lambda: d.parameter(C), d.outer):
    try:
        print(f())
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
# expect-output:
# | RuntimeError: super(): __class__ cell not found
# | RuntimeError: super(): __class__ cell not found
# | ('D', 'C')
