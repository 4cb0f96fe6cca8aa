# A decorator that is made by a call.
def repeat(n):
    def decorate(f):
        def call(x):
            return [f(x) for _ in range(n)]
        return call
    return decorate
@repeat(3)
def double(x):
    return x * 2
print(double(4))  # expect: [8, 8, 8]
