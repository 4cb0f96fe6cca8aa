# Everything inside everything.
def f():
    class C:
        def m(self):
            def g():
                class D:
                    def n(self):
                        return [lambda: (x, y) for y in range(1)][0]()
                return D
            return g
    x = "deep"
    return C
print(f()().m()()().n())  # expect: ('deep', 0)
