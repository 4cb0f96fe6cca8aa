# What goes wrong between programs: nobody there, port in use, closed peers, unknown hosts.
import socket

def show(f):
    try:
        print(f())
    except OSError as e:
        print(repr(e))

s = socket.socket()
s.bind(("127.0.0.1", 0))
place = s.getsockname()
show(lambda: socket.create_connection(place))  # expect: ConnectionRefusedError(111, 'Connection refused')
c = socket.socket()
print(c.connect_ex(place))  # expect: 111
show(lambda: c.connect(place))  # expect: ConnectionRefusedError(111, 'Connection refused')
show(lambda: c.bind(place))  # expect: OSError(98, 'Address already in use')
show(lambda: c.recv(1))  # expect: OSError(107, 'Transport endpoint is not connected')
show(c.getpeername)  # expect: OSError(107, 'Transport endpoint is not connected')
show(lambda: c.accept())  # expect: OSError(22, 'Invalid argument')
c.close()
show(lambda: c.recv(1))  # expect: OSError(9, 'Bad file descriptor')
show(lambda: c.send(b"x"))  # expect: OSError(9, 'Bad file descriptor')
print(c.fileno(), c)  # expect: -1 <socket.socket [closed] fd=-1, family=2, type=1, proto=0>
s.listen()
a = socket.create_connection(place)
b, _ = s.accept()
b.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
b.close()
show(lambda: a.recv(1))  # expect: ConnectionResetError(104, 'Connection reset by peer')
show(lambda: a.send(b"x"))  # expect: BrokenPipeError(32, 'Broken pipe')
try:
    socket.create_server(place)
except OSError as e:
    print(e.errno, e.strerror.split(" (")[0])  # expect: 98 Address already in use
one, other = socket.socketpair()
one.close()
print(other.recv(1))  # expect: b''
show(lambda: other.send(b"x"))  # expect: BrokenPipeError(32, 'Broken pipe')
try:
    socket.getaddrinfo("127.0.0.1", "no-such-service")
except socket.gaierror as e:
    print(repr(e))  # expect: gaierror(-8, 'Servname not supported for ai_socktype')
show(lambda: socket.socket(99))  # expect: OSError(97, 'Address family not supported by protocol')
