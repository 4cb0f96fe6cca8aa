# Arguments of the wrong kind.
import socket

def show(f):
    try:
        print(f())
    except (TypeError, ValueError, OverflowError, OSError) as e:
        print(f"{type(e).__name__}: {e}")

s = socket.socket()
show(lambda: s.send("x"))  # expect: TypeError: a bytes-like object is required, not 'str'
show(lambda: s.sendall(1))  # expect: TypeError: a bytes-like object is required, not 'int'
show(lambda: s.bind("x"))  # expect: TypeError: bind(): AF_INET address must be tuple, not str
show(lambda: s.bind(("127.0.0.1",)))  # expect: TypeError: AF_INET address must be a pair (host, port)
show(lambda: s.bind((1, 2)))  # expect: TypeError: str, bytes or bytearray expected, not int
show(lambda: s.bind(("127.0.0.1", "80")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
show(lambda: s.bind(("127.0.0.1", 70000)))  # expect: OverflowError: bind(): port must be 0-65535.
show(lambda: s.connect(("127.0.0.1", -1)))  # expect: OverflowError: connect(): port must be 0-65535.
show(lambda: s.recv(-1))  # expect: ValueError: negative buffersize in recv
show(lambda: s.recv("x"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
show(lambda: s.recv_into(b"abc"))  # expect: TypeError: recv_into() argument 1 must be read-write bytes-like object, not bytes
show(lambda: s.recv_into(bytearray(3), 5))  # expect: ValueError: buffer too small for requested bytes
show(lambda: s.sendto(b"x"))  # expect: TypeError: sendto() takes 2 or 3 arguments (1 given)
show(lambda: s.sendto(b"x", 1))  # expect: TypeError: sendto(): AF_INET address must be tuple, not int
show(lambda: s.setsockopt(1, 2, "x"))  # expect: TypeError: a bytes-like object is required, not 'str'
show(lambda: s.getsockopt(1, 9999))  # expect: OSError: [Errno 92] Protocol not available
show(lambda: socket.socket("x"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
show(lambda: s.makefile("x"))  # expect: ValueError: invalid mode 'x' (only r, w, b allowed)
show(lambda: s.makefile("r", buffering=0))  # expect: ValueError: unbuffered streams must be binary
show(lambda: socket.inet_aton("x"))  # expect: OSError: illegal IP address string passed to inet_aton
show(lambda: socket.inet_ntoa(b"123"))  # expect: OSError: packed IP wrong length for inet_ntoa
show(lambda: socket.htons(70000))  # expect: OverflowError: htons: Python int too large to convert to C 16-bit unsigned integer
