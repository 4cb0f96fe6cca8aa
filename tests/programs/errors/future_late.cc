# Features are asked for first.
x = 1
from __future__ import division  # expect error: E0201
