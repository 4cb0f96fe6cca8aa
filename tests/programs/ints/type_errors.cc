# Operands that do not fit are named.
def attempt(f):
    try:
        f()
    except TypeError as e:
        print(e)

attempt(lambda: 1 + "a")  # expect: unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: "a" + 1)  # expect: can only concatenate str (not "int") to str
attempt(lambda: 1 - None)  # expect: unsupported operand type(s) for -: 'int' and 'NoneType'
attempt(lambda: [] * 1.5)  # expect: can't multiply sequence by non-int of type 'float'
attempt(lambda: 1 << 1.0)  # expect: unsupported operand type(s) for <<: 'int' and 'float'
attempt(lambda: 1 & 1.0)  # expect: unsupported operand type(s) for &: 'int' and 'float'
attempt(lambda: 1 < "a")  # expect: '<' not supported between instances of 'int' and 'str'
attempt(lambda: -"a")  # expect: bad operand type for unary -: 'str'
attempt(lambda: ~1.5)  # expect: bad operand type for unary ~: 'float'
attempt(lambda: {} + {})  # expect: unsupported operand type(s) for +: 'dict' and 'dict'
attempt(lambda: 1 // "x")  # expect: unsupported operand type(s) for //: 'int' and 'str'
attempt(lambda: 5 % "x")  # expect: unsupported operand type(s) for %: 'int' and 'str'
attempt(lambda: None ** 2)
# expect: unsupported operand type(s) for ** or pow(): 'NoneType' and 'int'
attempt(lambda: [] < {})  # expect: '<' not supported between instances of 'list' and 'dict'
