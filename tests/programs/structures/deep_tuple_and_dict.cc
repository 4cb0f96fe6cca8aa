# Deep tuples, dicts and objects.
t = ()
for i in range(200000):
    t = (t, i)
d = {}
for i in range(200000):
    d = {"d": d}
class N:
    def __init__(self, next): self.next = next
n = None
for i in range(200000):
    n = N(n)
del t, d, n
print("freed")  # expect: freed
