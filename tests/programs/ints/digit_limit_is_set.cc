# How many digits decimal text may have: sys.set_int_max_str_digits.
import sys

print(sys.get_int_max_str_digits())
try:
    str(10**5000)
except ValueError as e:
    print(e)
sys.set_int_max_str_digits(6000)
print(len(str(10**5000)), len("%d" % 10**5000), len(f"{10**5000}"), int("9" * 5000) % 1000)
for wrong in (1, -1, 639):
    try:
        sys.set_int_max_str_digits(wrong)
    except ValueError as e:
        print(e)
sys.set_int_max_str_digits(640)
try:
    int("1" * 641)
except ValueError as e:
    print(e)
sys.set_int_max_str_digits(0)
print(len(str(10**9000)), sys.get_int_max_str_digits())
for base in (10**30, -(10**30)):
    try:
        int("1", base)
    except ValueError as e:
        print(e)
# expect: 4300
# expect: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
# expect: 5001 5001 5001 999
# expect: maxdigits must be 0 or larger than 640
# expect: maxdigits must be 0 or larger than 640
# expect: maxdigits must be 0 or larger than 640
# expect: Exceeds the limit (640 digits) for integer string conversion: value has 641 digits; use sys.set_int_max_str_digits() to increase the limit
# expect: 9001 0
# expect: int() base must be >= 2 and <= 36, or 0
# expect: int() base must be >= 2 and <= 36, or 0
