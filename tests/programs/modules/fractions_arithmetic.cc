# Fraction: making, arithmetic with every kind of number, comparison, hashing, rounding.
# python: 3.13
from fractions import Fraction as F
import math
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
for text in ('1/2', ' -3/4 ', '1.25', '1e3', '-1.5e-2', '.5', '3.', '1_000/3', '1/0', 'x', '', '1/-2', '+7/3', '1__0', '0.1e'):
    t(lambda: F(text))
for a in (F(3, 4), F(-7, 3), F(0)):
    for b in (F(1, 3), F(-2, 5), 2, -3, 0.5, True, 0):
        t(lambda: (a + b, a - b, a * b, b - a, a < b, a == b, b >= a))
        t(lambda: a / b)
        t(lambda: (a // b, a % b, divmod(a, b)))
        t(lambda: (b // a, b % a, b / a))
    t(lambda: (hash(a), int(a), math.floor(a), math.ceil(a), round(a), round(a, 1), round(a, -1), float(a), abs(a), -a, bool(a)))
for power in (2, -2, 0, True, 0.5, F(2)):
    t(lambda: (F(4, 9) ** power, F(1) ** power))
t(lambda: (2 ** F(3), 2 ** F(-1), 0.25 ** F(1, 2), F(0) ** 2))
t(lambda: F(0) ** -1)
t(lambda: (F(0.1), F(math.pi).limit_denominator(1000), F(3.14159).limit_denominator(10), F.from_float(0.25), F(F(1, 2), F(3, 4))))
for wrong in (lambda: F([]), lambda: F(1, '2'), lambda: F(1.5, 2), lambda: F.from_float('x'), lambda: F(1, 2) + 'a', lambda: F(1, 3).limit_denominator(0), lambda: F(float('nan')), lambda: F(float('inf'))):
    t(wrong)
t(lambda: (sum([F(1, i) for i in range(1, 20)]), sorted([F(1, 2), 0.3, 1]), {F(1, 2): 'half'}[0.5], F(4, 2).is_integer(), F(6, 4).as_integer_ratio()))
class G(F):
    pass
t(lambda: (G(1, 2), G(1, 2) + 1, type(G(1, 2) + G(1, 2)).__name__, isinstance(G(1), F), str(F(5)), str(F(-1, 3))))
# expect-output:
# | Fraction(1, 2)
# | Fraction(-3, 4)
# | Fraction(5, 4)
# | Fraction(1000, 1)
# | Fraction(-3, 200)
# | Fraction(1, 2)
# | Fraction(3, 1)
# | Fraction(1000, 3)
# | ZeroDivisionError Fraction(1, 0)
# | ValueError Invalid literal for Fraction: 'x'
# | ValueError Invalid literal for Fraction: ''
# | ValueError Invalid literal for Fraction: '1/-2'
# | Fraction(7, 3)
# | ValueError Invalid literal for Fraction: '1__0'
# | ValueError Invalid literal for Fraction: '0.1e'
# | (Fraction(13, 12), Fraction(5, 12), Fraction(1, 4), Fraction(-5, 12), False, False, False)
# | Fraction(9, 4)
# | (2, Fraction(1, 12), (2, Fraction(1, 12)))
# | (0, Fraction(1, 3), Fraction(4, 9))
# | (Fraction(7, 20), Fraction(23, 20), Fraction(-3, 10), Fraction(-23, 20), False, False, False)
# | Fraction(-15, 8)
# | (-2, Fraction(-1, 20), (-2, Fraction(-1, 20)))
# | (-1, Fraction(7, 20), Fraction(-8, 15))
# | (Fraction(11, 4), Fraction(-5, 4), Fraction(3, 2), Fraction(5, 4), True, False, True)
# | Fraction(3, 8)
# | (0, Fraction(3, 4), (0, Fraction(3, 4)))
# | (2, Fraction(1, 2), Fraction(8, 3))
# | (Fraction(-9, 4), Fraction(15, 4), Fraction(-9, 4), Fraction(-15, 4), False, False, False)
# | Fraction(-1, 4)
# | (-1, Fraction(-9, 4), (-1, Fraction(-9, 4)))
# | (-4, Fraction(0, 1), Fraction(-4, 1))
# | (1.25, 0.25, 0.375, -0.25, False, False, False)
# | 1.5
# | (1.0, 0.25, (1.0, 0.25))
# | (0.0, 0.5, 0.6666666666666666)
# | (Fraction(7, 4), Fraction(-1, 4), Fraction(3, 4), Fraction(1, 4), True, False, True)
# | Fraction(3, 4)
# | (0, Fraction(3, 4), (0, Fraction(3, 4)))
# | (1, Fraction(1, 4), Fraction(4, 3))
# | (Fraction(3, 4), Fraction(3, 4), Fraction(0, 1), Fraction(-3, 4), False, False, False)
# | ZeroDivisionError Fraction(1, 0)
# | ZeroDivisionError integer division or modulo by zero
# | (0, Fraction(0, 1), Fraction(0, 1))
# | (1729382256910270464, 0, 0, 1, 1, Fraction(4, 5), Fraction(0, 1), 0.75, Fraction(3, 4), Fraction(-3, 4), True)
# | (Fraction(-2, 1), Fraction(-8, 3), Fraction(-7, 9), Fraction(8, 3), True, False, True)
# | Fraction(-7, 1)
# | (-7, Fraction(0, 1), (-7, Fraction(0, 1)))
# | (-1, Fraction(-2, 1), Fraction(-1, 7))
# | (Fraction(-41, 15), Fraction(-29, 15), Fraction(14, 15), Fraction(29, 15), True, False, True)
# | Fraction(35, 6)
# | (5, Fraction(-1, 3), (5, Fraction(-1, 3)))
# | (0, Fraction(-2, 5), Fraction(6, 35))
# | (Fraction(-1, 3), Fraction(-13, 3), Fraction(-14, 3), Fraction(13, 3), True, False, True)
# | Fraction(-7, 6)
# | (-2, Fraction(5, 3), (-2, Fraction(5, 3)))
# | (-1, Fraction(-1, 3), Fraction(-6, 7))
# | (Fraction(-16, 3), Fraction(2, 3), Fraction(7, 1), Fraction(-2, 3), False, False, False)
# | Fraction(7, 9)
# | (0, Fraction(-7, 3), (0, Fraction(-7, 3)))
# | (1, Fraction(-2, 3), Fraction(9, 7))
# | (-1.8333333333333335, -2.8333333333333335, -1.1666666666666667, 2.8333333333333335, True, False, True)
# | -4.666666666666667
# | (-5.0, 0.16666666666666652, (-5.0, 0.16666666666666652))
# | (-1.0, -1.8333333333333335, -0.21428571428571427)
# | (Fraction(-4, 3), Fraction(-10, 3), Fraction(-7, 3), Fraction(10, 3), True, False, True)
# | Fraction(-7, 3)
# | (-3, Fraction(2, 3), (-3, Fraction(2, 3)))
# | (-1, Fraction(-4, 3), Fraction(-3, 7))
# | (Fraction(-7, 3), Fraction(-7, 3), Fraction(0, 1), Fraction(7, 3), True, False, True)
# | ZeroDivisionError Fraction(1, 0)
# | ZeroDivisionError integer division or modulo by zero
# | (0, Fraction(0, 1), Fraction(0, 1))
# | (-1537228672809129303, -2, -3, -2, -2, Fraction(-23, 10), Fraction(0, 1), -2.3333333333333335, Fraction(7, 3), Fraction(7, 3), True)
# | (Fraction(1, 3), Fraction(-1, 3), Fraction(0, 1), Fraction(1, 3), True, False, True)
# | Fraction(0, 1)
# | (0, Fraction(0, 1), (0, Fraction(0, 1)))
# | ZeroDivisionError integer division or modulo by zero
# | (Fraction(-2, 5), Fraction(2, 5), Fraction(0, 1), Fraction(-2, 5), False, False, False)
# | Fraction(0, 1)
# | (0, Fraction(0, 1), (0, Fraction(0, 1)))
# | ZeroDivisionError integer division or modulo by zero
# | (Fraction(2, 1), Fraction(-2, 1), Fraction(0, 1), Fraction(2, 1), True, False, True)
# | Fraction(0, 1)
# | (0, Fraction(0, 1), (0, Fraction(0, 1)))
# | ZeroDivisionError integer division or modulo by zero
# | (Fraction(-3, 1), Fraction(3, 1), Fraction(0, 1), Fraction(-3, 1), False, False, False)
# | Fraction(0, 1)
# | (0, Fraction(0, 1), (0, Fraction(0, 1)))
# | ZeroDivisionError integer division or modulo by zero
# | (0.5, -0.5, 0.0, 0.5, True, False, True)
# | 0.0
# | (0.0, 0.0, (0.0, 0.0))
# | ZeroDivisionError float floor division by zero
# | (Fraction(1, 1), Fraction(-1, 1), Fraction(0, 1), Fraction(1, 1), True, False, True)
# | Fraction(0, 1)
# | (0, Fraction(0, 1), (0, Fraction(0, 1)))
# | ZeroDivisionError integer division or modulo by zero
# | (Fraction(0, 1), Fraction(0, 1), Fraction(0, 1), Fraction(0, 1), False, True, True)
# | ZeroDivisionError Fraction(1, 0)
# | ZeroDivisionError integer division or modulo by zero
# | ZeroDivisionError integer division or modulo by zero
# | (0, 0, 0, 0, 0, Fraction(0, 1), Fraction(0, 1), 0.0, Fraction(0, 1), Fraction(0, 1), False)
# | (Fraction(16, 81), Fraction(1, 1))
# | (Fraction(81, 16), Fraction(1, 1))
# | (Fraction(1, 1), Fraction(1, 1))
# | (Fraction(4, 9), Fraction(1, 1))
# | (0.6666666666666666, 1.0)
# | (Fraction(16, 81), Fraction(1, 1))
# | (8, Fraction(1, 2), 0.5, Fraction(0, 1))
# | ZeroDivisionError Fraction(1, 0)
# | (Fraction(3602879701896397, 36028797018963968), Fraction(355, 113), Fraction(22, 7), Fraction(1, 4), Fraction(2, 3))
# | TypeError argument should be a string or a Rational instance
# | TypeError both arguments should be Rational instances
# | TypeError both arguments should be Rational instances
# | TypeError Fraction.from_float() only takes floats, not 'x' (str)
# | TypeError unsupported operand type(s) for +: 'Fraction' and 'str'
# | ValueError max_denominator should be at least 1
# | ValueError cannot convert NaN to integer ratio
# | OverflowError cannot convert Infinity to integer ratio
# | (Fraction(275295799, 77597520), [0.3, Fraction(1, 2), 1], 'half', True, (3, 2))
# | (G(1, 2), Fraction(3, 2), 'Fraction', True, '5', '-1/3')
