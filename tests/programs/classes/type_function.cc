# type() of one and of three arguments.
print(type(5), type("x"), type(None), type([]), type(type), type(len), type(lambda: 0), type(range(1)), type(print) is type(len))
# expect: <class 'int'> <class 'str'> <class 'NoneType'> <class 'list'> <class 'type'> <class 'builtin_function_or_method'> <class 'function'> <class 'range'> True
T = type("Made", (), {"x": 5, "m": lambda self: self.x})
print(T, T().m(), T.__name__, T.__bases__)
# expect: <class '__main__.Made'> 5 Made (<class 'object'>,)
S = type("Sub", (T,), {})
print(S().x, issubclass(S, T), type(S()).__name__)  # expect: 5 True Sub
try:
    type(1, 2)
except TypeError as e:
    print(e)  # expect: type() takes 1 or 3 arguments
