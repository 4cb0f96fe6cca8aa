# Everything has a truth value.
for x in (0, 1, -1, 0.0, "", "x", [], [0], {}, {1: 2}, set(), None, (), (0,), range(0), range(1), False):
    print("yes" if x else "no", end=" ")
print()  # expect: no yes yes no no yes no yes no yes no no no yes no yes no
class Empty:
    def __len__(self):
        return 0
class No:
    def __bool__(self):
        return False
class Plain: pass
print(bool(Empty()), bool(No()), bool(Plain()), not No(), not not Empty())
# expect: False False True True False
stack = [1, 2, 3]
while stack:
    stack.pop()
print(stack)  # expect: []
