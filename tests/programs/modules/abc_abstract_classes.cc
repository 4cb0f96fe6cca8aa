# Abstract classes, virtual subclasses.
# python: 3.13
from abc import ABC, ABCMeta, abstractmethod, abstractproperty
import abc
class A(ABC):
    @abstractmethod
    def f(self): ...
    @property
    @abstractmethod
    def p(self): ...
    @classmethod
    @abstractmethod
    def c(cls): ...
    @staticmethod
    @abstractmethod
    def s(): ...
    def g(self): return 'g'
try: A()
except TypeError as e: print(e)
class B(A):
    def f(self): return 1
    p = 3
    def c(self): pass
try: B()
except TypeError as e: print(e)
print(sorted(A.__abstractmethods__), sorted(B.__abstractmethods__))
class C(B):
    @staticmethod
    def s(): return 's'
c = C()
print(c.f(), c.p, c.g(), c.s(), isinstance(c, A), issubclass(C, A), isinstance(3, A))
print(type(A), type(C), type(c) is C, A.__name__, repr(A))
@A.register
class V: pass
print(isinstance(V(), A), issubclass(V, A), issubclass(V, B))
A.register(int)
print(isinstance(3, A), isinstance(3, (str, A)), isinstance('', (bytes, A)), isinstance(True, A))
try: A.register(5)
except TypeError as e: print(e)
try: C.register(A)
except RuntimeError as e: print(e)
class M(metaclass=ABCMeta):
    @abstractmethod
    def go(self): return 'base'
class N(M):
    def go(self): return super().go() + '!'
print(N().go())
try: M()
except TypeError as e: print(e)
class H(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is H:
            return any('quack' in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented
class Duck:
    def quack(self): pass
print(isinstance(Duck(), H), isinstance(3, H), issubclass(Duck, H))
class K(ABC):
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
class L(K, tag='x'): pass
print(L.tag)
class P(A):
    pass
try: P()
except TypeError as e: print(e)
class Q(ABC):
    def __init__(self, x): self.x = x
print(Q(3).x)
try: Q()
except TypeError as e: print(e)
class R(ABC): pass
print(R())if 0 else None
try: R(1)
except TypeError as e: print(e)
class E1(ABC, Exception):
    @abstractmethod
    def z(self): pass
try: issubclass(3, A)
except TypeError as e: print(e)
try:
    isinstance(3, 3)
except TypeError as e: print(e)
try:
    isinstance(3, (str, 3))
except TypeError as e: print(e)
class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): pass
    @property
    @abc.abstractmethod
    def name(self): pass
    @name.setter
    @abc.abstractmethod
    def name(self, v): pass
class Sq(Shape):
    def __init__(self): self._n='sq'
    def area(self): return 4
    @property
    def name(self): return self._n
    @name.setter
    def name(self, v): self._n = v
s = Sq(); s.name = 'zz'; print(s.name, s.area())
# expect-output:
# | Can't instantiate abstract class A without an implementation for abstract methods 'c', 'f', 'p', 's'
# | Can't instantiate abstract class B without an implementation for abstract method 's'
# | ['c', 'f', 'p', 's'] ['s']
# | 1 3 g s True True False
# | <class 'abc.ABCMeta'> <class 'abc.ABCMeta'> True A <class '__main__.A'>
# | True True False
# | True True False True
# | Can only register classes
# | Refusing to create an inheritance cycle
# | base!
# | Can't instantiate abstract class M without an implementation for abstract method 'go'
# | True False True
# | x
# | Can't instantiate abstract class P without an implementation for abstract methods 'c', 'f', 'p', 's'
# | 3
# | Q.__init__() missing 1 required positional argument: 'x'
# | R() takes no arguments
# | issubclass() arg 1 must be a class
# | isinstance() arg 2 must be a type, a tuple of types, or a union
# | isinstance() arg 2 must be a type, a tuple of types, or a union
# | zz 4
