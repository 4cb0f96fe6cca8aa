# An array can be watched.
import array, weakref
a = array.array('i', [1])
r = weakref.ref(a)
print(r() is a)
del a
print(r())
# expect-output:
# | True
# | None
