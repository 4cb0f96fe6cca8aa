# typing: overloads are listed, members of protocols, ContextManager, dataclass_transform.
# python: 3.13
from contextlib import nullcontext
from typing import ContextManager, Match, Protocol, clear_overloads, dataclass_transform, get_origin, get_overloads
from typing import get_protocol_members, overload


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x


print([g.__annotations__ for g in get_overloads(f)], f(5))
clear_overloads()
print(get_overloads(f))


class P(Protocol):
    name: str

    def run(self): ...


print(sorted(get_protocol_members(P)))
try:
    get_protocol_members(int)
except TypeError as e:
    print(e)
print(ContextManager, ContextManager[int], ContextManager[int, None], get_origin(ContextManager[int]).__name__)
print(isinstance(nullcontext(), ContextManager), Match)


@dataclass_transform(kw_only_default=True)
class Base:
    pass


print(Base.__dataclass_transform__)
# expect: [{'x': <class 'int'>, 'return': <class 'int'>}, {'x': <class 'str'>, 'return': <class 'str'>}] 5
# expect: []
# expect: ['name', 'run']
# expect: <class 'int'> is not a Protocol
# expect: typing.ContextManager typing.ContextManager[int, bool | None] typing.ContextManager[int, NoneType] AbstractContextManager
# expect: True typing.Match
# expect: {'eq_default': True, 'order_default': False, 'kw_only_default': True, 'frozen_default': False, 'field_specifiers': (), 'kwargs': {}}
