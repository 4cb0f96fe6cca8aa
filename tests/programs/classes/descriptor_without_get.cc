# A descriptor that only sets is found behind the instance's own attribute.
# python: 3.13
class Doubles:
    def __set__(self, instance, value):
        instance.__dict__['x'] = value * 2

class C:
    x = Doubles()

c = C()
print(type(c.x).__name__)
c.x = 4
print(c.x)
try:
    del c.x
except AttributeError as e:
    print(e)

class P:
    @property
    def only(self):
        return 1

for attempt in (
    lambda: P.only.__set__(P(), 1),
    lambda: P.only.__delete__(P()),
    lambda: property().__get__(5),
):
    try:
        attempt()
    except AttributeError as e:
        print(e)
print(P.only.__name__, P.only.__get__(P()))
# expect-output:
# | Doubles
# | 8
# | __delete__
# | property 'only' of 'P' object has no setter
# | property 'only' of 'P' object has no deleter
# | property of 'int' object has no getter
# | only 1
