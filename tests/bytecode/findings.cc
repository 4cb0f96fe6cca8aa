# What the grammar cannot know.
def f(a, b):
    x = 1
    global x
    nonlocal y
    def g():
        nonlocal x, z
    class C:
        return 1
    eval("1")
    [x := 1 for x in a]
break
yield 1
class D(metaclass=M): pass
async def h(): pass
