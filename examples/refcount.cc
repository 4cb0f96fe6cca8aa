# Every object knows how many references hold it, and goes the moment nobody does.
#
# What to notice: each name, each place in a container, each attribute counts one. `del` deletes
# a name, not the object; the object goes when its count reaches zero, at once and in the middle
# of the program. These counts are the reason for the GIL: every assignment changes one, and
# without the lock two threads could spoil a count between them.


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"      ({self.name} is freed)")


print("claim  a count says who holds an object; at zero it is freed at once")
a = Noisy("first")
print("   ", refcount(a), " one name")
b = a
print("   ", refcount(a), " two names")
box = [a, a, a]
print("   ", refcount(a), " and three places in a list")
box.pop()
print("   ", refcount(a), " the list holds two now")
del b
print("   ", refcount(a), " a name less")
box = None
print("   ", refcount(a), " the list is gone, and with it its references")
print("    deleting the last name")
del a
print("    next statement")

print("    a temporary that nobody keeps")
Noisy("second")
print("    next statement")


def local():
    c = Noisy("third")
    print("    a local, at the end of its function")


local()
print("    after the call")
