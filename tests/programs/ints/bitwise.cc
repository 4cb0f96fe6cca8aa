# and, or, xor, not: two's complement without an end.
print(0b1100 & 0b1010, 0b1100 | 0b1010, 0b1100 ^ 0b1010)  # expect: 8 14 6
print(-1 & 255)  # expect: 255
print(-256 | 1)  # expect: -255
print(-1 ^ 255)  # expect: -256
print(~0, ~-1)  # expect: -1 0
big = 1 << 80
print(big & (big - 1), big | 1, big ^ big)  # expect: 0 1208925819614629174706177 0
print(-big & 0xFFFFFFFFFFFFFFFFFFFFFFFF)  # expect: 79226953588444722964369244160
print(-big | 5)  # expect: -1208925819614629174706171
print(True & False, True | False, True ^ True)  # expect: False True False
print(True & 1)  # expect: 1
