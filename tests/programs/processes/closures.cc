# Lambdas, nested functions and what they hold travel.
def adder(n):
    def add(x):
        return helper(x) + n
    return add

def helper(x):
    return x * 100

print(process(adder(3), 2).join())    # expect: 203
print(process(lambda a, b=[4]: a + b[0] + helper(1), 1).join())    # expect: 105

class Point:
    def __init__(self, x):
        self.x = x
    def double(self):
        return self.x * 2

print(process(Point(21).double).join())    # expect: 42
