# Two conditions over one lock.
l = lock()
a, b = condition(l), condition(l)
with a:
    print(l.locked())  # expect: True
    b.notify()
print(l.locked())  # expect: False
