"""Mathematical functions, as the C standard defines them."""
from _math import *


def sumprod(p, q, /):
    p = list(p)
    q = list(q)
    if len(p) != len(q):
        raise ValueError('Inputs are not the same length')
    total = 0
    parts = []
    for a, b in zip(p, q):
        if float in (type(a), type(b)) and type(a) in (float, int) and type(b) in (float, int):
            parts += _product(float(a), float(b))
        else:
            total = total + a * b
    if not parts:
        return total
    try:
        floats = fsum(parts)
    except (OverflowError, ValueError):
        floats = sum(parts)
    return total + floats


def _product(a, b):
    # The product and what rounding has taken from it (Veltkamp and Dekker).
    product = a * b
    if not isfinite(product) or fabs(product) < 1e-290 or fabs(a) > 1e290 or fabs(b) > 1e290:
        return [product]
    x = a * 134217729.0
    a1 = x - (x - a)
    a2 = a - a1
    x = b * 134217729.0
    b1 = x - (x - b)
    b2 = b - b1
    return [product, ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2]


