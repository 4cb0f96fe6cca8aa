"""Abstract base classes of numbers."""
from abc import ABCMeta, abstractmethod

Number = ABCMeta('Number', (), {'__module__': 'numbers', '__slots__': (), '__hash__': None, '__doc__': 'All numbers inherit from this class.'})


def _class(name, base, methods, plain=()):
    space = {'__module__': 'numbers', '__slots__': ()}
    for method in methods:
        def f(self, *args):
            raise NotImplementedError
        f.__name__ = method
        space[method] = abstractmethod(f)
    for method, value in plain:
        space[method] = value
    return ABCMeta(name, (base,), space)


Complex = _class('Complex', Number, ('__complex__', 'real', 'imag', '__add__', '__radd__', '__neg__', '__pos__', '__mul__', '__rmul__', '__truediv__', '__rtruediv__', '__pow__', '__rpow__', '__abs__', 'conjugate', '__eq__'), (('__bool__', lambda self: self != 0), ('__sub__', lambda self, other: self + -other), ('__rsub__', lambda self, other: -self + other)))
Real = _class('Real', Complex, ('__float__', '__trunc__', '__floor__', '__ceil__', '__round__', '__floordiv__', '__rfloordiv__', '__mod__', '__rmod__', '__lt__', '__le__'))
Rational = _class('Rational', Real, ('numerator', 'denominator'), (('__float__', lambda self: int(self.numerator) / int(self.denominator)),))
Integral = _class('Integral', Rational, ('__int__', '__pow__', '__lshift__', '__rlshift__', '__rshift__', '__rrshift__', '__and__', '__rand__', '__xor__', '__rxor__', '__or__', '__ror__', '__invert__'))
Real.register(float)
Integral.register(int)
