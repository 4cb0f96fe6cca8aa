# Small numeric built-ins.
print(abs(-5), abs(5.5), abs(True), abs(-2 ** 70), round(2.567, 1), round(-2.5), round(12345, -2))
# expect: 5 5.5 1 1180591620717411303424 2.6 -2 12300
print(divmod(17, 5), divmod(-17, 5), divmod(17.5, 5), pow(2, 8), pow(2, -1), pow(7, 2, 5))
# expect: (3, 2) (-4, 3) (3.0, 2.5) 256 0.5 4
for f in (lambda: abs("x"), lambda: round("x"), lambda: divmod(1, "x"), lambda: pow("x", 2), lambda: round(1.5, "x"), lambda: pow(2, 3, "x")):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: bad operand type for abs(): 'str'
        # expect: type str doesn't define __round__ method
        # expect: unsupported operand type(s) for divmod(): 'int' and 'str'
        # expect: unsupported operand type(s) for ** or pow(): 'str' and 'int'
        # expect: 'str' object cannot be interpreted as an integer
        # expect: unsupported operand type(s) for ** or pow(): 'int', 'int', 'str'
