# Decorated methods keep self.
def log(f):
    def call(self, *args):
        return (f.__name__, f(self, *args))
    return call
class C:
    k = 10
    @log
    def m(self, x):
        return self.k + x
print(C().m(5))  # expect: ('m', 15)
