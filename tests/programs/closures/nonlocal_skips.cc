# nonlocal finds the nearest function scope that binds the name.
x = "global"
def a():
    x = "a"
    def b():
        def c():
            nonlocal x
            x = "set by c"
        c()
        return x
    print(b(), x)
a()  # expect: set by c set by c
print(x)  # expect: global
