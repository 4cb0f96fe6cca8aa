# A float is no object: a NaN in a container is the same as any other with its bits.
# differs: in CPython two NaNs are two objects
nan = float("nan")
print(nan == nan, nan is nan, nan in [nan], [nan] == [nan], {nan: 1}[nan])
# expect: False True True True 1
print([float("nan")] == [float("nan")], float("nan") is float("nan"))  # expect: True True
print([nan, 1].index(nan), [nan].count(nan), (nan,) == (nan,), len({nan, nan}))
# expect: 0 1 True 1
