# Shifts grow without end and shrink towards minus infinity.
print(1 << 64)  # expect: 18446744073709551616
print(1 << 100)  # expect: 1267650600228229401496703205376
print((1 << 100) >> 98)  # expect: 4
print(-1 << 70)  # expect: -1180591620717411303424
print(-1 >> 70)  # expect: -1
print((-5) >> 1)  # expect: -3
print(5 >> 100)  # expect: 0
print(-(1 << 64) >> 63)  # expect: -2
print(0 << 1000)  # expect: 0
