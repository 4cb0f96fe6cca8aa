# The module gil.
import gil as g
print(g is gil, type(gil.era).__name__, gil.switch_interval() == 0.005)  # expect: True str True
gil.switch_interval(0.001)
print(gil.switch_interval())  # expect: 0.001
with gil.atomic():
    x = 1
print(x, len(gil.stats()) >= 0)  # expect: 1 True
