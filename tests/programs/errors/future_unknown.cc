# Features that Python never had are unknown.
from __future__ import nope  # expect error: E0107
