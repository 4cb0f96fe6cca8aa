# Names for annotations, and what annotations leave.
# python: 3.13
from typing import *
import typing
print(List[int], Dict[str, int], Optional[int], Union[int, str], Callable[[int], str], Callable[..., Any], Tuple[int, ...], Tuple[()], Any, Set[int], List['A'], Type[int], Iterable[int], Literal['a', 1], Union[int, None, str], Optional[List[int]], ClassVar[int], Final[int], Sequence[str], Mapping[str, int], Iterator[int], Generator[int, None, str])
print(list[int], dict[str, int], int | None, list[int] | None, tuple[int, ...], type(list[int]), type(int | str), set[str], list[list[int]], tuple[()], frozenset[int], type[int], list[Any], dict[str, list[int]])
print(isinstance(3, int | str), isinstance(3, int | None), isinstance(None, int | None), isinstance('', Union[int, str]), issubclass(bool, int | str))
T = TypeVar('T'); K = TypeVar('K')
print(T, List[T], List[T][int], Dict[K, T][str, int])
class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []
    def push(self, item: T) -> None: self.items.append(item)
    def pop(self) -> T: return self.items.pop()
s = Stack[int](); s.push(1); print(s.pop(), Stack[int], Stack.__parameters__, Stack.__mro__, Stack.__orig_bases__)
class Pair(Generic[K, T]): pass
print(Pair[int, str], Pair[int, T][str])
class IntStack(Stack[int]): pass
print(IntStack().items, IntStack.__mro__)
class P(NamedTuple):
    x: int
    y: int = 2
    def s(self): return self.x + self.y
p = P(1); print(p, p.x, p.s(), p._replace(x=5), p == (1, 2), P._fields, p._asdict(), P.__annotations__, P._field_defaults)
E = NamedTuple('E', [('name', str), ('id', int)])
print(E('a', 1))
class M(TypedDict):
    name: str
    year: int
class M2(M, total=False):
    z: int
m: M = {'name': 'x', 'year': 1}
print(M(name='a', year=2), m, M.__annotations__, sorted(M2.__required_keys__), sorted(M2.__optional_keys__), M.__total__)
UserId = NewType('UserId', int)
print(UserId(5), UserId)
@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...
class R:
    def close(self): pass
print(isinstance(R(), Closable), isinstance(3, Closable))
class Q(Protocol):
    def q(self) -> int: ...
class QQ(Q):
    def q(self): return 1
print(QQ().q())
for f in [lambda: isinstance(R(), Q), lambda: Q(), lambda: isinstance([], List[int]), lambda: isinstance([], list[int]), lambda: List[int, str], lambda: List[int](), lambda: int[str], lambda: Any(), lambda: Optional[int, str], lambda: Union[()], lambda: Stack[int, str]]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(f(3), cast(int, 'x'), TYPE_CHECKING)
def g(a: int, b: 'str' = 'x', *c: float, d: list[int] = None, **e: dict) -> Optional[int]: ...
print(g.__annotations__, get_type_hints(g) if 0 else '')
class A:
    x: int
    y: 'str' = 'a'
print(A.__annotations__, get_type_hints(A))
z: int = 3
w: "undefined_name"
print(__annotations__)
try:
    class B:
        x: Undefined
except NameError as e: print(e)
try:
    def h(x: Undefined2): pass
except NameError as e: print(e)
def loc():
    q: Undefined3 = 3
    return q
print(loc(), list[int]([1]), list[int]() == [], get_origin(List[int]), get_args(Dict[str, int]), get_origin(list[int]), get_args(Callable[[int], str]), get_args(int | str), get_origin(Union[int, str]))
print(List[int] == List[int], Union[int, str] == Union[str, int], (int | str) == (str | int), hash(List[int]) == hash(List[int]), Optional[int] == Union[int, None])
def dec(fn: Callable[[int], int]) -> Callable[[int], int]: return fn
print(dec.__annotations__)
print(isinstance([], List), isinstance({}, Dict), isinstance([], Iterable), issubclass(list, Sequence))
print(Annotated[int, 'x'], List[Optional[int]], Callable[[int, str], List[int]], Self, NoReturn, Union[int], int.__or__ if 0 else '')
# expect-output:
# | typing.List[int] typing.Dict[str, int] typing.Optional[int] typing.Union[int, str] typing.Callable[[int], str] typing.Callable[..., typing.Any] typing.Tuple[int, ...] typing.Tuple[()] typing.Any typing.Set[int] typing.List[ForwardRef('A')] typing.Type[int] typing.Iterable[int] typing.Literal['a', 1] typing.Union[int, NoneType, str] typing.Optional[typing.List[int]] typing.ClassVar[int] typing.Final[int] typing.Sequence[str] typing.Mapping[str, int] typing.Iterator[int] typing.Generator[int, NoneType, str]
# | list[int] dict[str, int] int | None list[int] | None tuple[int, ...] <class 'types.GenericAlias'> <class 'types.UnionType'> set[str] list[list[int]] tuple[()] frozenset[int] type[int] list[typing.Any] dict[str, list[int]]
# | True True True True True
# | ~T typing.List[~T] typing.List[int] typing.Dict[str, int]
# | 1 __main__.Stack[int] (~T,) (<class '__main__.Stack'>, <class 'typing.Generic'>, <class 'object'>) (typing.Generic[~T],)
# | __main__.Pair[int, str] __main__.Pair[int, str]
# | [] (<class '__main__.IntStack'>, <class '__main__.Stack'>, <class 'typing.Generic'>, <class 'object'>)
# | P(x=1, y=2) 1 3 P(x=5, y=2) True ('x', 'y') {'x': 1, 'y': 2} {'x': <class 'int'>, 'y': <class 'int'>} {'y': 2}
# | E(name='a', id=1)
# | {'name': 'a', 'year': 2} {'name': 'x', 'year': 1} {'name': <class 'str'>, 'year': <class 'int'>} ['name', 'year'] ['z'] True
# | 5 __main__.UserId
# | True False
# | 1
# | TypeError Instance and class checks can only be used with @runtime_checkable protocols
# | TypeError Protocols cannot be instantiated
# | TypeError Subscripted generics cannot be used with class and instance checks
# | TypeError isinstance() argument 2 cannot be a parameterized generic
# | TypeError Too many arguments for typing.List; actual 2, expected 1
# | TypeError Type List cannot be instantiated; use list() instead
# | TypeError type 'int' is not subscriptable
# | TypeError Any cannot be instantiated
# | TypeError typing.Optional requires a single type. Got (<class 'int'>, <class 'str'>).
# | TypeError Cannot take a Union of no types.
# | TypeError Too many arguments for <class '__main__.Stack'>; actual 2, expected 1
# | 3 x False
# | {'a': <class 'int'>, 'b': 'str', 'c': <class 'float'>, 'd': list[int], 'e': <class 'dict'>, 'return': typing.Optional[int]}
# | {'x': <class 'int'>, 'y': 'str'} {'x': <class 'int'>, 'y': <class 'str'>}
# | {'m': <class '__main__.M'>, 'z': <class 'int'>, 'w': 'undefined_name'}
# | name 'Undefined' is not defined
# | name 'Undefined2' is not defined
# | 3 [1] True <class 'list'> (<class 'str'>, <class 'int'>) <class 'list'> ([<class 'int'>], <class 'str'>) (<class 'int'>, <class 'str'>) typing.Union
# | True True True True True
# | {'fn': typing.Callable[[int], int], 'return': typing.Callable[[int], int]}
# | True True True True
# | typing.Annotated[int, 'x'] typing.List[typing.Optional[int]] typing.Callable[[int, str], typing.List[int]] typing.Self typing.NoReturn <class 'int'>
