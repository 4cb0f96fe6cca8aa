# The constructors.
print(list("ab"), tuple([1]), dict(a=1), set([1, 1]), list(), tuple(), dict(), set(), dict([["a", 1], ("b", 2)], c=3))
# expect: ['a', 'b'] (1,) {'a': 1} {1} [] () {} set() {'a': 1, 'b': 2, 'c': 3}
print(sorted(set("hello")), tuple("xy"), list({1: 2}), dict({"a": 1}.items()))
# expect: ['e', 'h', 'l', 'o'] ('x', 'y') [1] {'a': 1}
