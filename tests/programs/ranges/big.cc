# Ranges beyond 64 bits are refused by name.
# differs: toyvm's ranges hold 64-bit numbers
try:
    range(10 ** 20, 10 ** 20 + 3)
except OverflowError as e:
    print(e)  # expect: cannot fit 'int' into an index-sized integer
