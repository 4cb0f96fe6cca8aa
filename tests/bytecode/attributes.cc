# An update reads and writes with the object in place; `x.y.z` chains go through one temporary.
class Point:
    def __init__(self, x):
        self.x = x
        self.__hidden = 0
    def move(self, d):
        self.x += d
        self.next.x -= 1
        self.grid[d] *= 2
        self.log.append(self.x)
        return self
