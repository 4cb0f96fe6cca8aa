# Dataclasses.
# python: 3.13
from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass, FrozenInstanceError, InitVar, KW_ONLY, make_dataclass, MISSING
import dataclasses
from typing import ClassVar, List, Optional
@dataclass
class P:
    x: int
    y: int = 2
    def dist(self): return (self.x**2 + self.y**2) ** .5
p = P(1)
print(p, P(1, 2) == p, P(3, y=4), p != P(2), p.dist(), P.__match_args__, P.__doc__)
for f in [lambda: P(), lambda: P(1,2,3), lambda: P(z=1), lambda: P(1, x=2), lambda: p < p, lambda: hash(p), lambda: p == 3]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclass(order=True)
class V:
    major: int
    minor: int = 0
    tag: str = field(default='', compare=False)
print(V(1,2) < V(1,3), sorted([V(2), V(1, 5), V(1, 2)]), V(1, 1, 'a') == V(1, 1, 'b'), V(1) >= V(1))
try: V(1) < 3
except TypeError as e: print(e)
@dataclass(frozen=True)
class F:
    a: int
    b: str = 'x'
f = F(1)
for g in [lambda: setattr(f, 'a', 2), lambda: delattr(f, 'a'), lambda: setattr(f, 'zz', 3)]:
    try: g()
    except FrozenInstanceError as e: print(type(e).__name__, e)
print(hash(F(1)) == hash(F(1)), {F(1): 2}[F(1)], f)
@dataclass
class D:
    items: list = field(default_factory=list)
    m: dict[str, int] = field(default_factory=dict, repr=False)
    n: int = field(init=False, default=7)
    def __post_init__(self): self.total = len(self.items)
a, b = D(), D([1, 2])
a.items.append(3)
print(a, b, a.n, b.total, b.m)
try:
    @dataclass
    class Bad:
        x: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class Bad2:
        x: int = 1
        y: int
except TypeError as e: print(e)
@dataclass
class Base:
    x: int
    y: int = 0
@dataclass
class Child(Base):
    z: int = 5
    y: int = 9
print(Child(1), Child(1, 2, 3), isinstance(Child(1), Base), [f.name for f in fields(Child)])
@dataclass
class Line:
    a: P
    b: P
    tags: List[str] = field(default_factory=list)
l = Line(P(1, 2), P(3, 4), ['q'])
print(asdict(l), astuple(l), replace(l, tags=['z']), asdict(l, dict_factory=lambda kv: sorted(kv)))
print(is_dataclass(l), is_dataclass(Line), is_dataclass(3), is_dataclass(int))
@dataclass
class IV:
    x: int
    scale: InitVar[int] = 2
    y: int = field(init=False)
    count: ClassVar[int] = 0
    def __post_init__(self, scale): self.y = self.x * scale
print(IV(3), IV(3, 5).y, [f.name for f in fields(IV)])
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 1
print(K(a=1))
try: K(1)
except TypeError as e: print(e)
try: K()
except TypeError as e: print(e)
@dataclass
class K2:
    a: int
    _: KW_ONLY
    b: int = 3
    c: int
print(K2(1, c=2))
try: K2(1, 2)
except TypeError as e: print(e)
@dataclass(slots=True)
class S:
    a: int
    b: int = 2
s = S(1); print(s, S.__slots__)
try: s.zz = 3
except AttributeError as e: print(e)
@dataclass(eq=False)
class NE:
    a: int
print(NE(1) == NE(1), hash(NE(1)) is not None)
@dataclass(repr=False)
class NR:
    a: int
    def __repr__(self): return 'NR!'
print(NR(1))
@dataclass(unsafe_hash=True)
class UH:
    a: int
print(hash(UH(1)) == hash((1,)))
for g in [lambda: fields(3), lambda: asdict(3), lambda: replace(3), lambda: field(default=1, default_factory=list), lambda: replace(D(), n=3)]:
    try: g()
    except Exception as e: print(type(e).__name__, e)
M = make_dataclass('M', [('x', int), ('y', int, 5), 'z'] if 0 else [('x', int), ('y', int, 5)])
print(M(1), fields(P)[0].name, fields(P)[0].type, fields(P)[1].default, fields(P)[0].default is MISSING)
print(P.__annotations__, P.__init__.__annotations__ if 0 else '')
@dataclass
class Node:
    v: int
    next: Optional['Node'] = None
n = Node(1, Node(2)); n.next.next = n
print(n)
try:
    @dataclass
    class Nf(F):
        c: int = 3
except TypeError as e: print(e)
@dataclass(order=True)
class Item:
    priority: int
    name: str = field(compare=False)
import heapq
h = [Item(3, 'c'), Item(1, 'a'), Item(2, 'b')]; heapq.heapify(h); print(heapq.heappop(h))
print(P.__eq__.__qualname__, P.__init__.__name__, P.__qualname__)
try:
    @dataclass(order=True, eq=False)
    class OE: a: int = 1
except ValueError as e: print(e)
try:
    @dataclass
    class NoAnn:
        x = field(default=3)
except TypeError as e: print(e)
print(p.__dict__, vars(l)['tags'])
@dataclass
class WithProp:
    _a: int = 3
    @property
    def a(self): return self._a
print(WithProp().a)
def f():
    @dataclass
    class Loc:
        a: int
    return Loc(1)
print(f())
# expect-output:
# | P(x=1, y=2) True P(x=3, y=4) True 2.23606797749979 ('x', 'y') P(x: int, y: int = 2)
# | TypeError P.__init__() missing 1 required positional argument: 'x'
# | TypeError P.__init__() takes from 2 to 3 positional arguments but 4 were given
# | TypeError P.__init__() got an unexpected keyword argument 'z'
# | TypeError P.__init__() got multiple values for argument 'x'
# | TypeError '<' not supported between instances of 'P' and 'P'
# | TypeError unhashable type: 'P'
# | False
# | True [V(major=1, minor=2, tag=''), V(major=1, minor=5, tag=''), V(major=2, minor=0, tag='')] True True
# | '<' not supported between instances of 'V' and 'int'
# | FrozenInstanceError cannot assign to field 'a'
# | FrozenInstanceError cannot delete field 'a'
# | FrozenInstanceError cannot assign to field 'zz'
# | True 2 F(a=1, b='x')
# | D(items=[3], n=7) D(items=[1, 2], n=7) 7 2 {}
# | mutable default <class 'list'> for field x is not allowed: use default_factory
# | non-default argument 'y' follows default argument 'x'
# | Child(x=1, y=9, z=5) Child(x=1, y=2, z=3) True ['x', 'y', 'z']
# | {'a': {'x': 1, 'y': 2}, 'b': {'x': 3, 'y': 4}, 'tags': ['q']} ((1, 2), (3, 4), ['q']) Line(a=P(x=1, y=2), b=P(x=3, y=4), tags=['z']) [('a', [('x', 1), ('y', 2)]), ('b', [('x', 3), ('y', 4)]), ('tags', ['q'])]
# | True True False False
# | IV(x=3, y=6) 15 ['x', 'y']
# | K(a=1, b=1)
# | K.__init__() takes 1 positional argument but 2 were given
# | K.__init__() missing 1 required keyword-only argument: 'a'
# | K2(a=1, b=3, c=2)
# | K2.__init__() takes 2 positional arguments but 3 were given
# | S(a=1, b=2) ('a', 'b')
# | 'S' object has no attribute 'zz' and no __dict__ for setting new attributes
# | False True
# | NR!
# | True
# | TypeError must be called with a dataclass type or instance
# | TypeError asdict() should be called on dataclass instances
# | TypeError replace() should be called on dataclass instances
# | ValueError cannot specify both default and default_factory
# | TypeError field n is declared with init=False, it cannot be specified with replace()
# | M(x=1, y=5) x <class 'int'> 2 True
# | {'x': <class 'int'>, 'y': <class 'int'>}
# | Node(v=1, next=Node(v=2, next=...))
# | cannot inherit non-frozen dataclass from a frozen one
# | Item(priority=1, name='a')
# | P.__eq__ __init__ P
# | eq must be true if order is true
# | 'x' is a field but has no type annotation
# | {'x': 1, 'y': 2} ['q']
# | 3
# | f.<locals>.Loc(a=1)
