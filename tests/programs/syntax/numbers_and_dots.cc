# Attribute access on literals and floats beside dots.
print(1 .real, 1.0.is_integer(), (1).real, 1..is_integer(), 0x10.real if False else "ok", 5 .bit_length())
# expect: 1 True 1 True ok 3
print([1,2][0]if 1 else 0)  # expect: 1
