# A keyword twice in the bases.
class C(x=1, x=2): pass  # expect error: E0111
