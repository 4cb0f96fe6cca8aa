# super() when `__class__` or the object are not what they were.
class Base:
    def f(self):
        return "Base.f"


class Reassigned(Base):
    def f(self):
        nonlocal __class__
        __class__ = 5
        return super().f()


class OtherSelf(Base):
    def f(self):
        self = 5
        return super().f()


class ToBase(Base):
    def f(self):
        nonlocal __class__
        __class__ = Base
        return super().f()


for make in (Reassigned, OtherSelf, ToBase):
    try:
        print(make().f())
    except Exception as error:
        print(type(error).__name__, error)
for arguments in ((Base, 5), (Base, int), (5, Base)):
    try:
        super(*arguments)
    except TypeError as error:
        print(error)
# python: 3.13
# expect-output:
# | RuntimeError super(): __class__ is not a type (int)
# | TypeError super(type, obj): obj (instance of int) is not an instance or subtype of type (OtherSelf).
# | AttributeError 'super' object has no attribute 'f'
# | super(type, obj): obj (instance of int) is not an instance or subtype of type (Base).
# | super(type, obj): obj (type int) is not an instance or subtype of type (Base).
# | super() argument 1 must be a type, not int
