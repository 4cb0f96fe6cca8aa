# Sockets as files.
import socket
a, b = socket.socketpair()
with a.makefile("w", encoding="utf-8") as f:
    f.write("one\ntwo\r\n")
    print("thré", "four", sep="-", file=f)
f = b.makefile("r", encoding="utf-8")
print(repr(f.readline()), repr(f.readline()))  # expect: 'one\n' 'two\n'
print(repr(f.read(3)))  # expect: 'thr'
a.close()
print(list(f), repr(f.read()))  # expect: ['é-four\n'] ''
f.close()
print(f.closed, b.fileno() >= 0)  # expect: True True
b.close()
a, b = socket.socketpair()
with a, b:
    both = a.makefile("rwb")
    print(both.write(b"ask\n"), both.flush())  # expect: 4 None
    other = b.makefile("rb")
    print(other.readline(), b.send(b"answer\nrest"))  # expect: b'ask\n' 11
    print(both.readline(), both.read(4))  # expect: b'answer\n' b'rest'
    raw = a.makefile("wb", buffering=0)
    print(raw.write(b"raw"), other.read(3))  # expect: 3 b'raw'
    a.close()
    print(a.fileno() >= 0)  # expect: True
    both.close()
    raw.close()
    print(a.fileno(), other.read())  # expect: -1 b''
    try:
        both.read()
    except ValueError as e:
        print("closed")  # expect: closed
