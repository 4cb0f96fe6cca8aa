# str and repr of values.
print(str(), str(5), str(1.0), str(None), str(True), str([1, "a"]), str({"k": 1}), str((1,)), str("x"), repr("x"), str(...))
# expect:  5 1.0 None True [1, 'a'] {'k': 1} (1,) x 'x' Ellipsis
print(str(range(3)), str(slice(1)), str(ValueError("v")), repr(ValueError("v")), str(int), repr(len), str({1}), str(type))
# expect: range(0, 3) slice(None, 1, None) v ValueError('v') <class 'int'> <built-in function len> {1} <class 'type'>
