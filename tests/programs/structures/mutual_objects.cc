# Parents and children that know each other.
class Node:
    def __init__(self, name, parent=None):
        self.name, self.parent, self.children = name, parent, []
        if parent:
            parent.children.append(self)
    def path(self):
        return (self.parent.path() if self.parent else "") + "/" + self.name
root = Node("top")
child = Node("child", root)
leaf = Node("leaf", child)
print(leaf.path(), [c.name for c in root.children], leaf.parent.parent is root)
# expect: /top/child/leaf ['child'] True
