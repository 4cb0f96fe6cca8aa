# Keywords of a class statement that nobody takes.
class Base:
    def __init_subclass__(cls, /, tag=None, **rest):
        super().__init_subclass__(**rest)
        cls.tag = tag

class Good(Base, tag='t'):
    pass

print(Good.tag)  # expect: t
try:
    class Bad(Base, other=1):
        pass
except TypeError as e:
    print(e)  # expect: Bad.__init_subclass__() takes no keyword arguments
try:
    class Plain(other=1):
        pass
except TypeError as e:
    print(e)  # expect: Plain.__init_subclass__() takes no keyword arguments
