# What would need CPython's bytecode or globals in any dict is refused by name.
# differs: functions of toyvm see the globals of a module
def f():
    return x


def attempt(make):
    try:
        print(make())
    except NotImplementedError as e:
        print(e)


attempt(lambda: type(f)(f.__code__, {'x': 1}))  # expect: toyvm's functions see the globals of the module that their code is from
attempt(lambda: f.__code__.replace(co_name='g'))  # expect: toyvm's code objects cannot replace 'co_name'
attempt(lambda: f.__code__.replace(co_consts=()))  # expect: toyvm's code objects cannot replace 'co_consts'
