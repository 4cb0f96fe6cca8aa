# First in, first out.
c = channel()
def producer():
    for i in range(5):
        c.send(i)
    c.close()
t = thread(producer)
print(list(c))  # expect: [0, 1, 2, 3, 4]
t.join()
c = channel()
c.send("a")
c.send(None)
print(c.recv(), c.recv())  # expect: a None
