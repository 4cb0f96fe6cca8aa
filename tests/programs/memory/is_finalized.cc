# An object whose `__del__` has run may live on; `gc` knows.
import gc

kept = []


class Phoenix:
    def __del__(self):
        print("del")
        kept.append(self)


bird = Phoenix()
print(gc.is_finalized(bird), gc.is_finalized(3), gc.is_finalized([]))
# expect: False False False
del bird  # expect: del
print(gc.is_finalized(kept[0]))  # expect: True
kept.clear()
print(len(kept))  # expect: 0
