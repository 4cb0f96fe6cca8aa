# Waiting for several sockets at once.
import select
import selectors
import socket
a, b = socket.socketpair()
c, d = socket.socketpair()
print(select.select([a, c], [], [], 0))  # expect: ([], [], [])
b.send(b"x")
r, w, x = select.select([a, c], [b], [a], 5)
print(r == [a], w == [b], x)  # expect: True True []
print(select.select([a.fileno()], [], []) == ([a.fileno()], [], []))  # expect: True
for wrong in (([1.5], [], []), (1, [], []), ([], [], [], -1)):
    try:
        select.select(*wrong)
    except (TypeError, ValueError) as e:
        print(e)
        # expect: argument must be an int, or have a fileno() method.
        # expect: arguments 1-3 must be sequences
        # expect: timeout must be non-negative
with selectors.DefaultSelector() as s:
    s.register(a, selectors.EVENT_READ, "first")
    s.register(c, selectors.EVENT_READ, "second")
    print([(key.data, events) for key, events in s.select(1)])  # expect: [('first', 1)]
    a.recv(1)
    print(s.select(0.01))  # expect: []
    d.close()
    print([key.data for key, _ in s.select()], c.recv(1))  # expect: ['second'] b''
    print(s.unregister(c).data, s.get_key(a).events)  # expect: second 1
    try:
        s.register(a, selectors.EVENT_READ)
    except KeyError:
        print("twice")  # expect: twice
for end in (a, b, c):
    end.close()
