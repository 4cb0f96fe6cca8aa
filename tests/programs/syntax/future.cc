"""Features of the past may be asked for."""
from __future__ import division, annotations as notes
import __future__
def f(x: undefined) -> unknown:
    return x / 2
print(f(3), f.__annotations__)  # expect: 1.5 {'x': 'undefined', 'return': 'unknown'}
print(division.getMandatoryRelease())  # expect: (3, 0, 0, 'alpha', 0)
print(notes)  # expect: _Feature((3, 7, 0, 'beta', 1), None, 16777216)
print(len(__future__.all_feature_names))  # expect: 10
