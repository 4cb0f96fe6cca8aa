# map is lazy and takes several iterables.
def double(x):
    print("double", x)
    return x * 2
m = map(double, [1, 2, 3])
print("made")  # expect: made
print(next(m), list(m))
# expect: double 1
# expect: double 2
# expect: double 3
# expect: 2 [4, 6]
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(str, range(3))), list(map(int, "123")))
# expect: [11, 22] ['0', '1', '2'] [1, 2, 3]
print(list(map(len, ["a", "bb"])), list(map(str.upper, "ab")), list(map(max, [1, 5], [3, 2])))
# expect: [1, 2] ['A', 'B'] [3, 5]
try:
    map(len)
except TypeError as e:
    print(e)  # expect: map() must have at least two arguments.
try:
    list(map(5, [1]))
except TypeError as e:
    print(e)  # expect: 'int' object is not callable
