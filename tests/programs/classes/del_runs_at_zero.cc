# __del__ runs the moment the last reference goes.
class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a = C(1)
b = a
del a
print("still held")  # expect: still held
b = None  # expect: del 1
print("gone")  # expect: gone
def f():
    c = C(2)
    print("in f")
f()
# expect: in f
# expect: del 2
print("after f")  # expect: after f
items = [C(3), C(4)]
items.pop()  # expect: del 4
print("popped")  # expect: popped
items.clear()  # expect: del 3
C(5)  # expect: del 5
d = {"k": C(6)}
d["k"] = C(7)  # expect: del 6
print("replaced")  # expect: replaced
del d["k"]  # expect: del 7
print("end")  # expect: end
