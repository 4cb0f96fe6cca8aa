# What is called is not found: only that is marked, not the call.
import traceback


class Thing:
    pass


class Proxy:
    def __getattr__(self, name):
        raise AttributeError(f"no {name}")


thing = Thing()


def show(call):
    try:
        call()
    except Exception as error:
        for piece in traceback.format_exception(error)[2:]:
            lines = piece.splitlines()
            print(*(lines[1:] if piece.startswith("  File") else lines), sep="\n")


show(lambda: thing.foo())
show(lambda: thing.foo(1, 2) + 1)
show(lambda: thing.foo(x=1))
show(lambda: [].push(1))
show(lambda: None.foo (1))
show(lambda: undefined())
show(lambda: undefined(1, 2))
show(lambda: thing.foo.bar(1))
show(lambda: Proxy().missing(1))
show(lambda: (thing
              .foo(1)))
thing.number = 5
show(lambda: thing.number(1))
# python: 3.13
# expect-output:
# |     show(lambda: thing.foo())
# |                  ^^^^^^^^^
# | AttributeError: 'Thing' object has no attribute 'foo'
# |     show(lambda: thing.foo(1, 2) + 1)
# |                  ^^^^^^^^^
# | AttributeError: 'Thing' object has no attribute 'foo'
# |     show(lambda: thing.foo(x=1))
# |                  ^^^^^^^^^
# | AttributeError: 'Thing' object has no attribute 'foo'
# |     show(lambda: [].push(1))
# |                  ^^^^^^^
# | AttributeError: 'list' object has no attribute 'push'
# |     show(lambda: None.foo (1))
# |                  ^^^^^^^^
# | AttributeError: 'NoneType' object has no attribute 'foo'
# |     show(lambda: undefined())
# |                  ^^^^^^^^^
# | NameError: name 'undefined' is not defined
# |     show(lambda: undefined(1, 2))
# |                  ^^^^^^^^^
# | NameError: name 'undefined' is not defined
# |     show(lambda: thing.foo.bar(1))
# |                  ^^^^^^^^^
# | AttributeError: 'Thing' object has no attribute 'foo'
# |     show(lambda: Proxy().missing(1))
# |                  ^^^^^^^^^^^^^^^
# |     raise AttributeError(f"no {name}")
# | AttributeError: no missing
# |     .foo(1)))
# |      ^^^
# | AttributeError: 'Thing' object has no attribute 'foo'
# |     show(lambda: thing.number(1))
# |                  ~~~~~~~~~~~~^^^
# | TypeError: 'int' object is not callable
