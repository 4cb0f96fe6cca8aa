# Complex numbers are left out.
x = 3j  # expect error: E0153
