# A search tree.
class Tree:
    def __init__(self):
        self.root = None
    def add(self, key):
        if self.root is None:
            self.root = [key, None, None]
            return
        node = self.root
        while True:
            side = 1 if key < node[0] else 2
            if node[side] is None:
                node[side] = [key, None, None]
                return
            node = node[side]
    def walk(self, node="root"):
        if node == "root":
            node = self.root
        if node:
            yield from self.walk(node[1])
            yield node[0]
            yield from self.walk(node[2])
t = Tree()
for k in [5, 2, 8, 1, 9, 3]:
    t.add(k)
print(list(t.walk()))  # expect: [1, 2, 3, 5, 8, 9]
