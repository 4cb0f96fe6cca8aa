# A power too large is an error, a product is infinity.
try:
    print(10.0 ** 400)
except OverflowError as e:
    print(e)  # expect: (34, 'Numerical result out of range')
print(1e200 * 1e200)  # expect: inf
try:
    float(10 ** 400)
except OverflowError as e:
    print(e)  # expect: int too large to convert to float
try:
    10 ** 400 + 1.0
except OverflowError as e:
    print(e)  # expect: int too large to convert to float
