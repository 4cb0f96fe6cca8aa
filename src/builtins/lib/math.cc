"""Mathematical functions, as the C standard defines them."""
from _math import *


def sumprod(p, q, /):
    p = list(p)
    q = list(q)
    if len(p) != len(q):
        raise ValueError('Inputs are not the same length')
    total = 0
    for a, b in zip(p, q):
        total += a * b
    return total


def fma(x, y, z, /):
    return float(x) * float(y) + float(z)
