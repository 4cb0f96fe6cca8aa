# Options, families, and addresses as numbers.
import socket
print(repr(socket.AF_INET), repr(socket.SOCK_DGRAM))  # expect: <AddressFamily.AF_INET: 2> <SocketKind.SOCK_DGRAM: 2>
print(socket.error is OSError, socket.timeout is TimeoutError)  # expect: True True
print([c.__name__ for c in socket.gaierror.__mro__[:2]])  # expect: ['gaierror', 'OSError']
s = socket.socket()
print(s.family, repr(s.type), s.proto)  # expect: 2 <SocketKind.SOCK_STREAM: 1> 0
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))  # expect: 0
for level, option in ((socket.SOL_SOCKET, socket.SO_REUSEADDR), (socket.SOL_SOCKET, socket.SO_KEEPALIVE),
                      (socket.IPPROTO_TCP, socket.TCP_NODELAY)):
    s.setsockopt(level, option, 1)
    print(s.getsockopt(level, option), end=" ")  # expect: 1 1 1 1
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE))
s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF))  # expect: 8192
n = s.detach()
print(s.fileno(), n >= 0)  # expect: -1 True
t = socket.socket(fileno=n)
print(t.fileno() == n, t.family, t.type)  # expect: True 2 1
t.close()
print(socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))
# expect: [(<AddressFamily.AF_INET: 2>, <SocketKind.SOCK_STREAM: 1>, 6, '', ('127.0.0.1', 80))]
print(socket.gethostbyname("127.0.0.1"))  # expect: 127.0.0.1
print(socket.inet_aton("127.1"), socket.inet_ntoa(b"\1\2\3\4"))  # expect: b'\x7f\x00\x00\x01' 1.2.3.4
print(socket.inet_ntop(socket.AF_INET6, socket.inet_pton(socket.AF_INET6, "2001:db8:0::1")))  # expect: 2001:db8::1
print(socket.htons(1) == socket.ntohs(1), socket.ntohl(socket.htonl(7)))  # expect: True 7
a, b = socket.socketpair()
print(a.family, a.dup() == a)  # expect: 1 False
with a:
    pass
print(a)  # expect: <socket.socket [closed] fd=-1, family=1, type=1, proto=0>
