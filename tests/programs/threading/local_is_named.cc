# `threading.local` is `_thread._local`, as messages say.
# python: 3.13
import threading


class Own(threading.local):
    pass


values = threading.local()
print(type(values), type(values).__name__, type(values).__module__)  # expect: <class '_thread._local'> _local _thread
for f in (lambda: values.x, lambda: Own().x, lambda: values + 1, lambda: delattr(values, 'x')):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(e)
# expect-output:
# | '_thread._local' object has no attribute 'x'
# | 'Own' object has no attribute 'x'
# | unsupported operand type(s) for +: '_thread._local' and 'int'
# | '_thread._local' object has no attribute 'x'
