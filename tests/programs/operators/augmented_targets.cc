# The target's parts are evaluated once.
def say(x):
    print("say", x)
    return x
a = [1, 2, 3]
a[say(1)] += say(10)
# expect: say 1
# expect: say 10
print(a)  # expect: [1, 12, 3]
class O:
    n = 1
o = O()
def get():
    print("get")
    return o
get().n += 5  # expect: get
print(o.n, O.n)  # expect: 6 1
d = {}
d["k"] = d.get("k", 0)
d["k"] += 1
a[0:2] += [7]
print(d, a)  # expect: {'k': 1} [1, 12, 7, 3]
