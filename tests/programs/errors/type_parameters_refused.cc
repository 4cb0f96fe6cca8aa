# Type parameters are left out.
def f[T](x): return x  # expect error: E0154
