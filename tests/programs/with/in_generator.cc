# A with block inside a generator ends when the generator is closed.
class M:
    def __enter__(self):
        print("enter")
    def __exit__(self, *e):
        print("exit", e[0] and e[0].__name__)
def g():
    with M():
        yield 1
        yield 2
it = g()
print(next(it))
# expect: enter
# expect: 1
it.close()  # expect: exit GeneratorExit
print(list(g()))
# expect: enter
# expect: exit None
# expect: [1, 2]
