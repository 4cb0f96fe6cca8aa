# A thousand attributes on one instance.
class C: pass
c = C()
for i in range(1000):
    setattr(c, "a" + str(i), i)
print(len(vars(c)), c.a0, c.a999, sum(getattr(c, f"a{i}") for i in range(1000)))
# expect: 1000 0 999 499500
