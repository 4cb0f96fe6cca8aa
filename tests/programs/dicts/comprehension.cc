# Dict comprehensions: the last value of a key wins, its first place stays.
print({n: n * n for n in range(4)})  # expect: {0: 0, 1: 1, 2: 4, 3: 9}
print({w[0]: w for w in ["apple", "bee", "ant"]})  # expect: {'a': 'ant', 'b': 'bee'}
print({v: k for k, v in {"a": 1, "b": 2}.items()})  # expect: {1: 'a', 2: 'b'}
print({k: v for k, v in zip("abc", range(3)) if v != 1})  # expect: {'a': 0, 'c': 2}
