# Classes derived from built-in types have attributes.
class S(str): pass
class L(list): pass
class D(dict): pass
class I(int): pass
for x in (S("a"), L([1]), D(k=1), I(5)):
    x.extra = "e"
    print(repr(x), x.extra, type(x).__name__, x == type(x).__bases__[0](x))
    # expect: 'a' e S True
    # expect: [1] e L True
    # expect: {'k': 1} e D True
    # expect: 5 e I True
