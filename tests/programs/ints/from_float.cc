# Floats become integers exactly, or not at all.
print(int(1e18), int(1e20), int(-1e25))
# expect: 1000000000000000000 100000000000000000000 -10000000000000000905969664
for x in [float("inf"), float("-inf"), float("nan")]:
    try:
        int(x)
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
        # expect: OverflowError cannot convert float infinity to integer
        # expect: OverflowError cannot convert float infinity to integer
        # expect: ValueError cannot convert float NaN to integer
