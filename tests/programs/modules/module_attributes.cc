# __name__, __file__ and setting attributes of modules.
import math
print(__name__, math.__name__, __file__.endswith(".cc"))  # expect: __main__ math True
math.mine = 5
from math import mine
print(mine)  # expect: 5
