# isinstance of a runtime_checkable protocol with data members looks at the instance.
# python: 3.13
from typing import Protocol, runtime_checkable


@runtime_checkable
class Named(Protocol):
    name: str

    def greet(self) -> str: ...


class Person:
    def __init__(self):
        self.name = "x"

    def greet(self):
        return "hi"


class Nameless:
    def greet(self):
        return "hi"


class Said(Named):
    name = "said"


print(isinstance(Person(), Named), isinstance(Nameless(), Named), isinstance(5, Named), isinstance(Said(), Named))
try:
    issubclass(Person, Named)
except TypeError as e:
    print(e)
# expect: True False False True
# expect: Protocols with non-method members don't support issubclass(). Non-method members: 'name'.
