# python: 3.13
from collections import namedtuple
from dataclasses import dataclass
import math

P = namedtuple('P', 'alpha beta')

@dataclass
class D:
    alpha: int
    beta: int = 2

for f in (lambda: P(alpah=1, beta=2), lambda: D(alhpa=1), lambda: D(1, betaa=2), lambda: print(sepp=''), lambda: sorted([1], kee=1),
          lambda: max([1], kee=1), lambda: int('1', bas=2), lambda: 'a'.split(sepp=','), lambda: enumerate([], strt=1),
          lambda: pow(base=2, exponent=3), lambda: round(1.5, ndigit=1), lambda: (1).to_bytes(lenth=1), lambda: math.isclose(1, 2, rel_tool=1),
          lambda: math.sqrt(x=1), lambda: print(zzzzz=1)):
    try:
        f()
    except TypeError as e:
        print(e)

# expect: P.__new__() got an unexpected keyword argument 'alpah'. Did you mean 'alpha'?
# expect: D.__init__() got an unexpected keyword argument 'alhpa'. Did you mean 'alpha'?
# expect: D.__init__() got an unexpected keyword argument 'betaa'. Did you mean 'beta'?
# expect: print() got an unexpected keyword argument 'sepp'. Did you mean 'sep'?
# expect: sort() got an unexpected keyword argument 'kee'. Did you mean 'key'?
# expect: max() got an unexpected keyword argument 'kee'. Did you mean 'key'?
# expect: int() got an unexpected keyword argument 'bas'. Did you mean 'base'?
# expect: split() got an unexpected keyword argument 'sepp'. Did you mean 'sep'?
# expect: 'strt' is an invalid keyword argument for enumerate()
# expect: pow() missing required argument 'exp' (pos 2)
# expect: round() got an unexpected keyword argument 'ndigit'. Did you mean 'ndigits'?
# expect: to_bytes() got an unexpected keyword argument 'lenth'. Did you mean 'length'?
# expect: isclose() got an unexpected keyword argument 'rel_tool'. Did you mean 'rel_tol'?
# expect: math.sqrt() takes no keyword arguments
# expect: print() got an unexpected keyword argument 'zzzzz'
