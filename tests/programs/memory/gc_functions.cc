# python: 3.13
import gc
print(gc.isenabled(), gc.get_threshold(), gc.garbage)
gc.set_threshold(500, 5)
print(gc.get_threshold())
gc.set_threshold(2000, 10, 10)
print(len(gc.get_count()), all(isinstance(n, int) for n in gc.get_count()))
print([len(gc.get_stats()), sorted(gc.get_stats()[0])])
try:
    gc.collect(3)
except ValueError as e:
    print(e)
gc.freeze()
gc.unfreeze()
print(gc.get_freeze_count())
# expect-output:
# | True (2000, 10, 10) []
# | (500, 5, 10)
# | 3 True
# | [3, ['collected', 'collections', 'uncollectable']]
# | invalid generation
# | 0
