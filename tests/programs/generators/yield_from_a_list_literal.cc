# `yield from [...]` iterates over a list, and who sends into it hears so.
def g():
    yield from [1, 2, 3]


it = g()
print(next(it), it.gi_yieldfrom.__class__.__name__)
try:
    it.send(5)
except AttributeError as e:
    print(e)
# expect: 1 list_iterator
# expect: 'list_iterator' object has no attribute 'send'
