# The first string is the doc.
def f():
    """Says what f does."""
def g():
    x = 1
class C:
    "about C"
    def m(self):
        'about m'
print(f.__doc__, g.__doc__, C.__doc__, C.m.__doc__)
# expect: Says what f does. None about C about m
