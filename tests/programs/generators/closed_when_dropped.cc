# A generator that is dropped is closed.
def g():
    try:
        yield 1
    finally:
        print("cleaned")
it = g()
print(next(it))  # expect: 1
del it  # expect: cleaned
print("after del")  # expect: after del
for x in g():
    break  # expect: cleaned
print("after break")  # expect: after break
