# nan equals nothing, but identity finds it in a list.
nan = float("nan")
print(nan == nan, nan != nan, nan < nan, nan is nan)  # expect: False True False True
print(nan in [nan], [nan] == [nan])  # expect: True True
print(max(1, nan), max(nan, 1))  # expect: 1 nan
