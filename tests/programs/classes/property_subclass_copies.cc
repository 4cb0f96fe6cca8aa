class Logged(property):
    pass

class Box:
    @Logged
    def size(self):
        return self._size

    @size.setter
    def size(self, value):
        self._size = value

print(type(Box.__dict__['size']).__name__)  # expect: Logged
b = Box()
b.size = 3
print(b.size)  # expect: 3
