# A linked list with an iterator.
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next
class Linked:
    def __init__(self, items=()):
        self.head = None
        for x in reversed(list(items)):
            self.head = Node(x, self.head)
    def __iter__(self):
        node = self.head
        while node is not None:
            yield node.value
            node = node.next
    def reverse(self):
        prev, node = None, self.head
        while node:
            node.next, prev, node = prev, node, node.next
        self.head = prev
l = Linked([1, 2, 3])
print(list(l))  # expect: [1, 2, 3]
l.reverse()
print(list(l))  # expect: [3, 2, 1]
