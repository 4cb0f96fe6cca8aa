# Truth of everything.
print(bool(), bool(0), bool(5), bool(""), bool("0"), bool([]), bool([0]), bool(None), bool(0.0), bool(float("nan")), bool(len))
# expect: False False True False True False True False False True True
