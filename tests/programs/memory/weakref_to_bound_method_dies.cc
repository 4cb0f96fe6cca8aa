import weakref
class A:
    def hello(self):
        return 'hello'
a = A()
print(weakref.ref(a.hello)())
m = weakref.WeakMethod(a.hello)
print(m()())
del a
print(m())
# expect-output:
# | None
# | hello
# | None
