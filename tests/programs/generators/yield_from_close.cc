# close reaches the inner generator.
def inner():
    try:
        yield 1
    finally:
        print("inner closed")
def outer():
    try:
        yield from inner()
    finally:
        print("outer closed")
o = outer()
next(o)
o.close()
# expect: inner closed
# expect: outer closed
try:
    list((lambda: (yield from 5))())
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
