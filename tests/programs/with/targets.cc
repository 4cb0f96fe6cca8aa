# The target of `as` may be unpacked or stored.
class M:
    def __enter__(self):
        return 1, [2, 3]
    def __exit__(self, *e): pass
class O: pass
o = O()
d = {}
with M() as (a, (b, c)):
    print(a, b, c)  # expect: 1 2 3
with M() as o.x, M() as d["k"]:
    pass
print(o.x, d)  # expect: (1, [2, 3]) {'k': (1, [2, 3])}
