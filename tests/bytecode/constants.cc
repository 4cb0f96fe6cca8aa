# Folding: numbers, tuples; long constant lists are copied from a tuple.
a = 60 * 60 * 24 + -1
b = (1, (2, "x"), None)
c = [1, 2, 3, 4, 5]
d = 2 ** 10 / 4
e = 1 / 0
if 0: f()
while 1: break
for x in [1, 2]: pass
