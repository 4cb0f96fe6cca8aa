# remove, pop, del, clear.
a = [1, 2, 3, 2, 1]
a.remove(2)
print(a)  # expect: [1, 3, 2, 1]
print(a.pop(), a.pop(0), a)  # expect: 1 1 [3, 2]
del a[0]
print(a)  # expect: [2]
a.clear()
print(a)  # expect: []
def attempt(f):
    try:
        f()
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e)
attempt(lambda: [].pop())  # expect: IndexError pop from empty list
attempt(lambda: [1].pop(5))  # expect: IndexError pop index out of range
attempt(lambda: [1].remove(2))  # expect: ValueError list.remove(x): x not in list
attempt(lambda: [][0])  # expect: IndexError list index out of range
attempt(lambda: [1].index(3))  # expect: ValueError 3 is not in list
def store():
    [1][3] = 0
def delete():
    b = [1]
    del b[3]
attempt(store)  # expect: IndexError list assignment index out of range
attempt(delete)  # expect: IndexError list assignment index out of range
