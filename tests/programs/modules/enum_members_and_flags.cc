# Enumerations and flags.
# python: 3.13
from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique, EnumMeta, EnumType
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def describe(self): return f'{self.name} is {self.value}'
    @property
    def low(self): return self.name.lower()
    @classmethod
    def first(cls): return cls.RED
    @staticmethod
    def st(): return 's'
print(Color, Color.RED, repr(Color.RED), Color(1), Color['RED'], Color.CRIMSON, Color.CRIMSON is Color.RED)
print(list(Color), len(Color), Color.RED in Color, 1 in Color, 7 in Color, 'RED' in Color)
print(Color.RED.name, Color.RED.value, Color.RED.describe(), Color.BLUE.low, Color.first(), Color.st())
print(Color.__members__, list(Color.__members__.items()))
print(f'{Color.RED}', f'{Color.RED!r}', f'{Color.RED:>12}', '%s' % Color.RED, str(Color.RED))
for f in [lambda: Color(9), lambda: Color['X'], lambda: Color.RED < Color.BLUE, lambda: Color.YELLOW, lambda: setattr(Color, 'RED', 3), lambda: delattr(Color, 'RED'), lambda: setattr(Color.RED, 'value', 3), lambda: setattr(Color.RED, 'name', 3), lambda: Color(), lambda: Color.name, lambda: Color('a'), lambda: Color(None)]:
    try: print('?', f())
    except Exception as e: print(type(e).__name__, e)
print({Color.RED: 'r', Color.BLUE: 'b'}[Color.RED], Color.RED == Color.RED, Color.RED != Color.BLUE, Color.RED == 1, bool(Color.RED))
print(isinstance(Color.RED, Color), type(Color.RED), type(Color), issubclass(Color, Enum), isinstance(Color, EnumMeta), EnumMeta is EnumType)
print(list(reversed(Color)), sorted(Color, key=lambda c: -c.value), bool(Color), hash(Color.RED) == hash(Color.RED))
for c in Color: print(c)
class N(IntEnum):
    A = 1
    B = 2
    C = auto()
print(N.A, repr(N.B), N.A + 1, N.C, N.A < N.B, N(2), N.A == 1, [10,20,30][N.A], f'{N.A}', f'{N.A:03}', sorted([N.C, N.A]), int(N.B), N.B * 2, max(N), sum(N), str(N.A), hash(N.A)==hash(1), {1:'x'}[N.A])
class S(StrEnum):
    FOO = auto()
    BAR = 'barr'
print(S.FOO, repr(S.FOO), S.BAR.upper(), S.FOO == 'foo', f'{S.BAR:>6}|', S('foo'), 'x' + S.FOO, ','.join(S))
try:
    class S2(StrEnum):
        A = 1
except TypeError as e: print(e)
class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(P.R, repr(P.R | P.W), P.R | P.X, repr(P.R | P.X), P.RW, repr(P(0)), P(0), P(7), repr(P(7)), ~P.R, list(P.R | P.X), P.R in P.RW, P.X in P.RW, bool(P.R & P.W), repr(P.R & P.W), P.R ^ P.RW, len(P), list(P), len(P.RW))
for f in [lambda: P(8), lambda: P.R | 1, lambda: 1 in P.R, lambda: P('a')]:
    try: print('?', f())
    except Exception as e: print(type(e).__name__, e)
class I(IntFlag):
    R = 4
    W = 2
    X = 1
    ALL = 7
print(I.R, repr(I.R), I.R | I.W, repr(I.R | I.W), I.R | 8, repr(I.R | 8), repr(I(0)), ~I.R, repr(~I.R), I.ALL, I.R + 1, repr(I.R & 4), repr(I(12)), list(I), f'{I.R}', I.R == 4, repr(I.X | I.W), repr(5 | I.W), list(I.ALL))
@unique
class U(Enum):
    A = 1
    B = 2
try:
    @unique
    class U2(Enum):
        A = 1
        B = 1
        C = 1
except ValueError as e: print(e)
class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def g(self): return 6.67300E-11 * self.mass / (self.radius * self.radius)
print(Planet.EARTH, Planet.EARTH.value, Planet.EARTH.mass, Planet.EARTH.g, Planet((3.303e+23, 2.4397e6)))
class Coord(Enum):
    def __new__(cls, x, label):
        o = object.__new__(cls)
        o._value_ = x
        o.label = label
        return o
    A = (1, 'one')
    B = (2, 'two')
print(Coord.A, Coord(2).label, repr(Coord.A))
try:
    class Bad(Color): Z = 4
except TypeError as e: print(e)
try:
    class Bad2(Enum):
        A = 1
        A = 2
except TypeError as e: print(e)
class M(Enum):
    A = 1
    B = 2
    @classmethod
    def _missing_(cls, value):
        if value == 'a': return cls.A
        if value == 'bad': return 3
        return None
print(M('a'))
for v in ('bad', 'zz'):
    try: M(v)
    except Exception as e: print(type(e).__name__, e)
An = Enum('An', 'CAT DOG')
print(An, list(An), An.CAT.value, Enum('B', ['x', 'y'])['y'], Enum('C', {'q': 5}).q, Enum('D', [('a', 1), ('b', 2)]).b, IntEnum('E', 'p q').q + 1)
class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values): return name * 2
    A = auto()
    B = auto()
print(list(Auto))
class Mix(str, Enum):
    A = 'a'
    B = 'b'
print(Mix.A, repr(Mix.A), Mix.A == 'a', f'{Mix.A}', Mix.A.upper(), '{}'.format(Mix.B), 'x'.join([Mix.A, Mix.B]))
class MI(int, Enum):
    A = 3
print(MI.A, repr(MI.A), MI.A + 1, f'{MI.A}')
class Meth(Enum):
    ADD = '+'
    SUB = '-'
    def __call__(self, a, b):
        return a + b if self is Meth.ADD else a - b
    def __str__(self): return f'op {self.value}'
print(Meth.ADD(1, 2), Meth.SUB(5, 1), Meth.ADD, f'{Meth.SUB}', repr(Meth.ADD))
class Ord(Enum):
    LOW = 1
    HIGH = 2
    def __lt__(self, o): return self.value < o.value
print(sorted([Ord.HIGH, Ord.LOW]), Ord.LOW < Ord.HIGH, max(Ord, key=lambda o: o.value))
class Empty(Enum):
    def hi(self): return 'hi ' + self.name
class Full(Empty):
    X = 1
print(Full.X.hi())
import copy
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)
class W(Enum):
    A = []
    B = {}
print(W([]), W.B.value)
class T(Enum):
    x: int
    A = 1
print(list(T))
print(Color.RED.GREEN)
match_ = {Color.RED: 1}.get(Color(1)); print(match_)
class Days(Flag):
    MON = 1; TUE = 2; WEEKEND = 96
    SAT = 32; SUN = 64
print(Days.WEEKEND, list(Days.WEEKEND), Days.SAT | Days.SUN, list(Days), repr(Days.MON|Days.SAT|Days.SUN))
print(Color.__name__, Color.__doc__, Color.__module__, Color.RED.__class__, Color.RED.__doc__)
class WithDoc(Enum):
    """Docs."""
    A = 1
print(WithDoc.__doc__)
# expect-output:
# | <enum 'Color'> Color.RED <Color.RED: 1> Color.RED Color.RED Color.RED True
# | [<Color.RED: 1>, <Color.GREEN: 2>, <Color.BLUE: 3>] 3 True True False False
# | RED 1 RED is 1 blue Color.RED s
# | {'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'BLUE': <Color.BLUE: 3>, 'CRIMSON': <Color.RED: 1>} [('RED', <Color.RED: 1>), ('GREEN', <Color.GREEN: 2>), ('BLUE', <Color.BLUE: 3>), ('CRIMSON', <Color.RED: 1>)]
# | Color.RED <Color.RED: 1>    Color.RED Color.RED Color.RED
# | ValueError 9 is not a valid Color
# | KeyError 'X'
# | TypeError '<' not supported between instances of 'Color' and 'Color'
# | AttributeError type object 'Color' has no attribute 'YELLOW'
# | AttributeError cannot reassign member 'RED'
# | AttributeError 'Color' cannot delete member 'RED'.
# | AttributeError <enum 'Enum'> cannot set attribute 'value'
# | AttributeError <enum 'Enum'> cannot set attribute 'name'
# | TypeError EnumType.__call__() missing 1 required positional argument: 'value'
# | AttributeError <enum 'Color'> has no attribute 'name'
# | ValueError 'a' is not a valid Color
# | ValueError None is not a valid Color
# | r True True False True
# | True <enum 'Color'> <class 'enum.EnumType'> True True True
# | [<Color.BLUE: 3>, <Color.GREEN: 2>, <Color.RED: 1>] [<Color.BLUE: 3>, <Color.GREEN: 2>, <Color.RED: 1>] True True
# | Color.RED
# | Color.GREEN
# | Color.BLUE
# | 1 <N.B: 2> 2 3 True 2 True 20 1 001 [<N.A: 1>, <N.C: 3>] 2 4 3 6 1 True x
# | foo <S.FOO: 'foo'> BARR True   barr| foo xfoo foo,barr
# | 1 is not a string
# | P.R <P.RW: 3> P.R|X <P.R|X: 5> P.RW <P: 0> P(0) P.R|W|X <P.R|W|X: 7> P.W|X [<P.R: 1>, <P.X: 4>] True False False <P: 0> P.W 3 [<P.R: 1>, <P.W: 2>, <P.X: 4>] 2
# | ValueError <flag 'P'> invalid value 8
# |     given 0b0 1000
# |   allowed 0b0 0111
# | TypeError unsupported operand type(s) for |: 'P' and 'int'
# | TypeError unsupported operand type(s) for 'in': 'int' and 'P'
# | ValueError 'a' is not a valid P
# | 4 <I.R: 4> 6 <I.R|W: 6> 12 <I.R|8: 12> <I: 0> 3 <I.W|X: 3> 7 5 <I.R: 4> <I.R|8: 12> [<I.R: 4>, <I.W: 2>, <I.X: 1>] 4 True <I.W|X: 3> <I.ALL: 7> [<I.R: 4>, <I.W: 2>, <I.X: 1>]
# | duplicate values found in <enum 'U2'>: B -> A, C -> A
# | Planet.EARTH (5.976e+24, 6378140.0) 5.976e+24 9.802652743337129 Planet.MERCURY
# | Coord.A two <Coord.A: 1>
# | <enum 'Bad'> cannot extend <enum 'Color'>
# | 'A' already defined as 1
# | M.A
# | TypeError error in M._missing_: returned 3 instead of None or a valid member
# | ValueError 'zz' is not a valid M
# | <enum 'An'> [<An.CAT: 1>, <An.DOG: 2>] 1 B.y C.q D.b 3
# | [<Auto.A: 'AA'>, <Auto.B: 'BB'>]
# | Mix.A <Mix.A: 'a'> True Mix.A A Mix.B axb
# | MI.A <MI.A: 3> 4 MI.A
# | 3 4 op + op - <Meth.ADD: '+'>
# | [<Ord.LOW: 1>, <Ord.HIGH: 2>] True Ord.HIGH
# | hi X
# | True True
# | W.A {}
# | [<T.A: 1>]
# | Color.GREEN
# | 1
# | Days.WEEKEND [<Days.SAT: 32>, <Days.SUN: 64>] Days.WEEKEND [<Days.MON: 1>, <Days.TUE: 2>, <Days.SAT: 32>, <Days.SUN: 64>] <Days.MON|SAT|SUN: 97>
# | Color None __main__ <enum 'Color'> None
# | Docs.
