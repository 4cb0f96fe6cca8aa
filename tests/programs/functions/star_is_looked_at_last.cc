# The order in which the arguments of a call are computed and looked at.
def g(*args, **kwargs):
    return args, kwargs


def say(x):
    print("say", x)
    return x


for call in (
    lambda: g(*say([1]), a=say(2), **say({"b": 3})),
    lambda: g(*say(1), a=say(2)),
    lambda: g(*say(1), **say({"z": 2})),
    lambda: g(*say([1]), *say(5), a=say(2)),
    lambda: g(say(1), *say([2]), say(3), *say((4,)), k=say(6), **say({"l": 7})),
    lambda: g(*say("ab"), k=say(1)),
):
    try:
        print(call())
    except TypeError as error:
        print("TypeError", error)
# python: 3.13
# expect-output:
# | say [1]
# | say 2
# | say {'b': 3}
# | ((1,), {'a': 2, 'b': 3})
# | say 1
# | say 2
# | TypeError __main__.g() argument after * must be an iterable, not int
# | say 1
# | say {'z': 2}
# | TypeError __main__.g() argument after * must be an iterable, not int
# | say [1]
# | say 5
# | TypeError Value after * must be an iterable, not int
# | say 1
# | say [2]
# | say 3
# | say (4,)
# | say 6
# | say {'l': 7}
# | ((1, 2, 3, 4), {'k': 6, 'l': 7})
# | say ab
# | say 1
# | (('a', 'b'), {'k': 1})
