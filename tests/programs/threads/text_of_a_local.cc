# threading.local by its name in messages and texts.
import threading

loc = threading.local()
for f in (lambda: loc.x, lambda: delattr(loc, "x")):
    try:
        f()
    except AttributeError as e:
        print(e)


class Mine(threading.local):
    pass


try:
    Mine().x
except AttributeError as e:
    print(e)
print(threading.local)
# expect: '_thread._local' object has no attribute 'x'
# expect: '_thread._local' object has no attribute 'x'
# expect: 'Mine' object has no attribute 'x'
# expect: <class '_thread._local'>
