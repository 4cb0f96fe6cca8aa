# differs: CPython has no matrix
# An augmented assignment changes the object, and keeps its shape.
a = matrix([[1, 2], [3, 4]])
b = a
a += 1
a *= matrix([[1, 10]])
a -= matrix([[1], [2]])
print(a is b, b)
a /= 2
a //= 1
a **= 2
a %= 50
print(a is b, b)
a @= matrix.eye(2)
print(a is b)
a += a
print(b)
t = (a,)
try:
    t[0] += 1
except TypeError as e:
    print(e)
print(b[0, 0])
row = matrix([[1, 2]])
row += a  # expect raise: ValueError: a matrix of shape (1, 2) cannot become one of shape (2, 2) in place
# expect-output:
# | True [[1.0 29.0]
# |  [2.0 48.0]]
# | True [[0.0 46.0]
# |  [1.0 26.0]]
# | True
# | [[0.0 92.0]
# |  [2.0 52.0]]
# | 'tuple' object does not support item assignment
# | 1.0
