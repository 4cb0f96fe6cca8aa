# yield as an expression: parentheses, None, tuples.
def g():
    x = yield
    print("x", x)
    y = (yield 1) or "none"
    print("y", y)
    z = [(yield 2), (yield 3)]
    print("z", z)
    yield 4, 5
it = g()
print(next(it), it.send("X"), next(it), it.send("a"), it.send("b"))
# expect: x X
# expect: y none
# expect: z ['a', 'b']
# expect: None 1 2 3 (4, 5)
