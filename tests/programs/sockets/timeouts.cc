# How long operations wait: for ever, for a while, not at all.
import socket
a, b = socket.socketpair()
print(a.gettimeout(), a.getblocking())  # expect: None True
a.settimeout(0.01)
print(a.gettimeout(), a.timeout, a.getblocking())  # expect: 0.01 0.01 True
try:
    a.recv(1)
except TimeoutError as e:
    print(repr(e), e.errno)  # expect: TimeoutError('timed out') None
a.setblocking(False)
try:
    a.recv(1)
except BlockingIOError as e:
    print(repr(e))  # expect: BlockingIOError(11, 'Resource temporarily unavailable')
b.send(b"x")
print(a.recv(10), a.gettimeout())  # expect: b'x' 0.0
server = socket.create_server(("127.0.0.1", 0))
server.settimeout(0.01)
try:
    server.accept()
except socket.timeout as e:
    print(e)  # expect: timed out
for wrong in (-1, "x"):
    try:
        a.settimeout(wrong)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
        # expect: ValueError Timeout value out of range
        # expect: TypeError 'str' object cannot be interpreted as an integer
socket.setdefaulttimeout(5)
print(socket.socket().gettimeout())  # expect: 5.0
