# differs: CPython has no matrix
# A process gets a copy of a matrix, and its own stays what it was.
def work(m, again):
    same = m is again
    m[0, 0] = 100
    return same, m @ m
m = matrix([[1, 2], [3, 4]])
print(process(work, m, m).join())
print(m)
print(process(lambda a: a.sum(), matrix.random(300, 200, seed=1)).join() == matrix.random(300, 200, seed=1).sum())
# expect-output:
# | (True, matrix([[10006.0, 208.0],
# |         [  312.0,  22.0]]))
# | [[1.0 2.0]
# |  [3.0 4.0]]
# | True
