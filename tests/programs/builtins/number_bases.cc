# bin, oct, hex, int with a base.
print(bin(0), bin(5), bin(-5), oct(64), hex(255), hex(10 ** 20), int("101", 2), int("-0xff", 16), int("777", 8))
# expect: 0b0 0b101 -0b101 0o100 0xff 0x56bc75e2d63100000 5 -255 511
for f in (lambda: bin(1.5), lambda: hex("x")):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: 'float' object cannot be interpreted as an integer
        # expect: 'str' object cannot be interpreted as an integer
