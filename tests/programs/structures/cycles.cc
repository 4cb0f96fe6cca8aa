# Cycles of every kind can be made.
a = []
b = [a]
a.append(b)
d = {}
d["self"] = d
class C: pass
c = C()
c.me = c
f = lambda: f
c.f = f
print(a[0][0] is a, d["self"]["self"] is d, c.me.me is c, f()() is f)  # expect: True True True True
