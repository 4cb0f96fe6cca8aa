# The target of a loop may be anything assignable.
a = [0, 0]
for a[0] in range(3):
    pass
print(a)  # expect: [2, 0]
class O: pass
o = O()
for o.x, (o.y, *o.rest) in [(1, (2, 3, 4)), (5, (6,))]:
    print(o.x, o.y, o.rest)
    # expect: 1 2 [3, 4]
    # expect: 5 6 []
