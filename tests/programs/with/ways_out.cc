# return, break, continue and fall-through all leave properly.
class M:
    def __enter__(self):
        return self
    def __exit__(self, *exc):
        print("exit", exc[0])
def f():
    with M():
        return "returned"
print(f())
# expect: exit None
# expect: returned
for i in range(3):
    with M():
        if i == 0:
            continue
        if i == 1:
            break
# expect: exit None
# expect: exit None
def g():
    for i in range(2):
        with M() as a, M() as b:
            if i:
                return i
print(g())
# expect: exit None
# expect: exit None
# expect: exit None
# expect: exit None
# expect: 1
