# int() of text: spaces, signs, underscores, bases.
print(int("42"), int("  -7\n"), int("+5"), int("1_000"))  # expect: 42 -7 5 1000
print(int("ff", 16), int("0xff", 16), int("0b101", 0), int("0o17", 0), int("z", 36))
# expect: 255 255 5 15 35
print(int("123456789012345678901234567890"))  # expect: 123456789012345678901234567890
print(int(), int(True), int(3.99), int(-3.99))  # expect: 0 1 3 -3
