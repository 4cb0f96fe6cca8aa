# Every thread has a name and a number of its own.
a, b = thread(lambda: 1), thread(lambda: 2)
print(a.id != b.id, isinstance(a.name, str), a.name != b.name)  # expect: True True True
a.join()
b.join()
# python: 3.13
