# A special method that is None says: instances cannot do this.
class A:
    __iter__ = None
    __contains__ = None
    __hash__ = None
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
a = A()
attempt(lambda: 1 in a)  # expect: 'A' object is not a container
attempt(lambda: list(a))  # expect: 'A' object is not iterable
attempt(lambda: hash(a))  # expect: unhashable type: 'A'
class B(list):
    __contains__ = None
attempt(lambda: 1 in B([1]))  # expect: 'B' object is not a container
