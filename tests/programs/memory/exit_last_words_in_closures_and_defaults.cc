class A:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print('del', self.n)
def f(x=A('default')):
    pass
def outer():
    cell = A('cell')
    def inner():
        return cell
    return inner
g = outer()
A.k = A('attribute of the class')
print('end')
# expect-output:
# | end
# | del attribute of the class
# | del default
# | del cell
