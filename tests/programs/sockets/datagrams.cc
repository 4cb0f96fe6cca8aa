# UDP: messages with their senders.
import socket
u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
u.bind(("127.0.0.1", 0))
v = socket.socket(type=socket.SOCK_DGRAM)
v.bind(("127.0.0.1", 0))
print(v.sendto(b"hey", u.getsockname()))  # expect: 3
data, sender = u.recvfrom(100)
print(data, sender == v.getsockname())  # expect: b'hey' True
u.sendto(b"longer than asked for", 0, sender)
room = bytearray(6)
count, sender = v.recvfrom_into(room)
print(count, room, sender == u.getsockname())  # expect: 6 bytearray(b'longer') True
try:
    v.send(b"x")
except OSError as e:
    print(e)  # expect: [Errno 89] Destination address required
v.connect(u.getsockname())
try:
    v.send(b"x" * 70000)
except OSError as e:
    print(e)  # expect: [Errno 90] Message too long
print(v.send(b""), u.recv(5))  # expect: 0 b''
u.setblocking(False)
try:
    u.recvfrom(5)
except BlockingIOError as e:
    print(e.errno)  # expect: 11
u.close()
v.close()
