# Tuples do not change.
t = (1, "a", None)
print(t, len(t), t[0], t[-1], t[1:], (), (1,), 1, 2)
# expect: (1, 'a', None) 3 1 None ('a', None) () (1,) 1 2
one = 5,
print(one, type(one).__name__)  # expect: (5,) tuple
try:
    t[0] = 9
except TypeError as e:
    print(e)  # expect: 'tuple' object does not support item assignment
try:
    del t[0]
except TypeError as e:
    print(e)  # expect: 'tuple' object doesn't support item deletion
try:
    t[7]
except IndexError as e:
    print(e)  # expect: tuple index out of range
