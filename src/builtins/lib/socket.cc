"""Sockets: connections between programs, over the network or within one machine."""
import _socket
from enum import IntEnum, IntFlag
import io

error = OSError
timeout = TimeoutError
has_ipv6 = True
SOMAXCONN = 4096


class herror(OSError):
    """The name of a host cannot be found."""


class gaierror(OSError):
    """An address cannot be found."""


class AddressFamily(IntEnum):
    AF_UNSPEC = 0
    AF_UNIX = 1
    AF_INET = 2
    AF_INET6 = 10


class SocketKind(IntEnum):
    SOCK_STREAM = 1
    SOCK_DGRAM = 2
    SOCK_RAW = 3
    SOCK_RDM = 4
    SOCK_SEQPACKET = 5
    SOCK_CLOEXEC = 0o2000000
    SOCK_NONBLOCK = 0o4000


class MsgFlag(IntFlag):
    MSG_OOB = 1
    MSG_PEEK = 2
    MSG_DONTROUTE = 4
    MSG_TRUNC = 32
    MSG_DONTWAIT = 64
    MSG_EOR = 128
    MSG_WAITALL = 256
    MSG_NOSIGNAL = 16384
    MSG_MORE = 32768


class AddressInfo(IntFlag):
    AI_PASSIVE = 1
    AI_CANONNAME = 2
    AI_NUMERICHOST = 4
    AI_V4MAPPED = 8
    AI_ALL = 16
    AI_ADDRCONFIG = 32
    AI_NUMERICSERV = 1024


AF_UNSPEC = AddressFamily.AF_UNSPEC
AF_UNIX = AddressFamily.AF_UNIX
AF_INET = AddressFamily.AF_INET
AF_INET6 = AddressFamily.AF_INET6
SOCK_STREAM = SocketKind.SOCK_STREAM
SOCK_DGRAM = SocketKind.SOCK_DGRAM
SOCK_RAW = SocketKind.SOCK_RAW
SOCK_RDM = SocketKind.SOCK_RDM
SOCK_SEQPACKET = SocketKind.SOCK_SEQPACKET
SOCK_CLOEXEC = SocketKind.SOCK_CLOEXEC
SOCK_NONBLOCK = SocketKind.SOCK_NONBLOCK
MSG_OOB = MsgFlag.MSG_OOB
MSG_PEEK = MsgFlag.MSG_PEEK
MSG_DONTROUTE = MsgFlag.MSG_DONTROUTE
MSG_TRUNC = MsgFlag.MSG_TRUNC
MSG_DONTWAIT = MsgFlag.MSG_DONTWAIT
MSG_EOR = MsgFlag.MSG_EOR
MSG_WAITALL = MsgFlag.MSG_WAITALL
MSG_NOSIGNAL = MsgFlag.MSG_NOSIGNAL
MSG_MORE = MsgFlag.MSG_MORE
AI_PASSIVE = AddressInfo.AI_PASSIVE
AI_CANONNAME = AddressInfo.AI_CANONNAME
AI_NUMERICHOST = AddressInfo.AI_NUMERICHOST
AI_V4MAPPED = AddressInfo.AI_V4MAPPED
AI_ALL = AddressInfo.AI_ALL
AI_ADDRCONFIG = AddressInfo.AI_ADDRCONFIG
AI_NUMERICSERV = AddressInfo.AI_NUMERICSERV

SHUT_RD = 0
SHUT_WR = 1
SHUT_RDWR = 2
SOL_SOCKET = 1
SO_REUSEADDR = 2
SO_TYPE = 3
SO_ERROR = 4
SO_BROADCAST = 6
SO_SNDBUF = 7
SO_RCVBUF = 8
SO_KEEPALIVE = 9
SO_OOBINLINE = 10
SO_LINGER = 13
SO_REUSEPORT = 15
SO_ACCEPTCONN = 30
SO_PROTOCOL = 38
SO_DOMAIN = 39
SOL_IP = IPPROTO_IP = 0
IPPROTO_ICMP = 1
SOL_TCP = IPPROTO_TCP = 6
SOL_UDP = IPPROTO_UDP = 17
IPPROTO_IPV6 = 41
IPPROTO_RAW = 255
IP_TOS = 1
IP_TTL = 2
IP_MULTICAST_TTL = 33
IP_MULTICAST_LOOP = 34
TCP_NODELAY = 1
TCP_CORK = 3
TCP_KEEPIDLE = 4
TCP_KEEPINTVL = 5
TCP_KEEPCNT = 6
TCP_QUICKACK = 12
TCP_USER_TIMEOUT = 18
IPV6_V6ONLY = 26
INADDR_ANY = 0
INADDR_LOOPBACK = 0x7f000001
INADDR_BROADCAST = 0xffffffff
EAI_ADDRFAMILY = -9
EAI_AGAIN = -3
EAI_FAIL = -4
EAI_NODATA = -5
EAI_NONAME = -2
EAI_SERVICE = -8

_default = None


def getdefaulttimeout():
    """The timeout of new sockets, in seconds; None is none."""
    return _default


def setdefaulttimeout(timeout, /):
    """Set the timeout of new sockets, in seconds; None is none."""
    global _default
    _default = _limit(timeout)


def _limit(value):
    if value is None:
        return None
    if not isinstance(value, (int, float)):
        if hasattr(value, '__float__'):
            value = float(value)
        else:
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    if value != value:
        raise ValueError('Invalid value NaN (not a number)')
    if value < 0:
        raise ValueError('Timeout value out of range')
    return float(value)


def _member(kind, value):
    try:
        return kind(value)
    except ValueError:
        return value


class socket:
    """One end of a connection."""

    __slots__ = ['__weakref__', '_port', '_limit', '_family', '_type', 'proto', '_files', '_closed']

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None:
            family = AF_INET if family == -1 else family
            type = SOCK_STREAM if type == -1 else type
            proto = 0 if proto == -1 else proto
            self._port = _socket.open(family, type, proto)
        else:
            if isinstance(fileno, float):
                raise TypeError("'float' object cannot be interpreted as an integer")
            if isinstance(fileno, int) and fileno < 0:
                raise ValueError('negative file descriptor')
            self._port = _socket.adopt(fileno)
            family = _socket.getsockopt(self._port, SOL_SOCKET, SO_DOMAIN) if family == -1 else family
            type = _socket.getsockopt(self._port, SOL_SOCKET, SO_TYPE) if type == -1 else type
            proto = _socket.getsockopt(self._port, SOL_SOCKET, SO_PROTOCOL) if proto == -1 else proto
        self._of(self._port, int(family), int(type), int(proto))

    def _of(self, port, family, type, proto):
        self._port = port
        self._limit = 0.0 if type & SOCK_NONBLOCK else _default
        self._family = family
        self._type = type & 0xf
        self.proto = proto
        self._files = 0
        self._closed = False
        return self

    @property
    def family(self):
        """The address family of this socket."""
        return _member(AddressFamily, self._family)

    @property
    def type(self):
        """The type of this socket."""
        return _member(SocketKind, self._type)

    @property
    def timeout(self):
        """The timeout in seconds; None is none."""
        return self._limit

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        closed = ' [closed]' if self._closed else ''
        name = f'{self.__class__.__module__}.{self.__class__.__qualname__}'
        words = f'<{name}{closed} fd={self.fileno()}, family={self._family}, type={self._type}, proto={self.proto}'
        if not self._closed:
            for what, ask in (('laddr', _socket.getsockname), ('raddr', _socket.getpeername)):
                try:
                    address = ask(self._port)
                except OSError:
                    continue
                if address:
                    words += f', {what}={address}'
        return words + '>'

    def __getstate__(self):
        raise TypeError(f'cannot pickle {self.__class__.__name__!r} object')

    __reduce_ex__ = __copy__ = __deepcopy__ = lambda self, *more: self.__getstate__()

    def fileno(self):
        """The number of the descriptor; -1 if it is closed."""
        return _socket.fileno(self._port)

    def bind(self, address, /):
        """Bind the socket to a local address."""
        _socket.bind(self._port, self._family, address)

    def listen(self, backlog=128, /):
        """Enable a server to accept connections."""
        _socket.listen(self._port, backlog)

    def accept(self):
        """Wait for a connection: a new socket, and the address of the other side."""
        port, address = _socket.accept(self._port, self._limit)
        new = socket.__new__(socket)
        return new._of(port, self._family, self._type, self.proto), address

    def connect(self, address, /):
        """Connect the socket to a remote address."""
        _socket.connect(self._port, self._limit, self._family, address)

    def connect_ex(self, address, /):
        """As connect(address), but return the number of an error, 0 for success."""
        try:
            _socket.connect(self._port, self._limit, self._family, address)
        except gaierror:
            raise
        except OSError as error:
            return 11 if error.errno is None else error.errno
        return 0

    def recv(self, bufsize, flags=0, /):
        """Receive up to bufsize bytes; none at the end of the connection."""
        return _socket.recv(self._port, self._limit, bufsize, flags)

    def recv_into(self, buffer, nbytes=0, flags=0):
        """Receive into a buffer; return how many bytes."""
        return _socket.recv_into(self._port, self._limit, buffer, nbytes, flags)

    def recvfrom(self, bufsize, flags=0, /):
        """Receive bytes, and the address they come from."""
        return _socket.recvfrom(self._port, self._limit, bufsize, flags)

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        """Receive into a buffer; return how many bytes, and the address they come from."""
        room = len(memoryview(buffer))
        if nbytes < 0:
            raise ValueError('negative buffersize in recvfrom_into')
        if nbytes > room:
            raise ValueError('nbytes is greater than the length of the buffer')
        data, address = _socket.recvfrom(self._port, self._limit, nbytes or room, flags)
        memoryview(buffer)[:len(data)] = data
        return len(data), address

    def send(self, data, flags=0, /):
        """Send bytes; return how many were sent."""
        return _socket.send(self._port, self._limit, data, flags)

    def sendall(self, data, flags=0, /):
        """Send all of the bytes."""
        _socket.sendall(self._port, self._limit, data, flags)

    def sendto(self, data, *more):
        """Send bytes to an address: sendto(data[, flags], address)."""
        if not 1 <= len(more) <= 2:
            raise TypeError(f'sendto() takes 2 or 3 arguments ({1 + len(more)} given)')
        flags = more[0] if len(more) == 2 else 0
        return _socket.sendto(self._port, self._limit, data, flags, self._family, more[-1])

    def sendfile(self, file, offset=0, count=None):
        """Send what is in a binary file; return how many bytes."""
        if 'b' not in getattr(file, 'mode', 'b'):
            raise ValueError('file should be opened in binary mode')
        if self._type != SOCK_STREAM:
            raise ValueError('only SOCK_STREAM type sockets are supported')
        if count is not None and count <= 0:
            raise ValueError(f'count must be a positive integer (got {count!r})')
        if offset:
            file.seek(offset)
        sent = 0
        while count is None or sent < count:
            data = file.read(65536 if count is None else min(65536, count - sent))
            if not data:
                break
            self.sendall(data)
            sent += len(data)
        return sent

    def shutdown(self, how, /):
        """Shut down the reading side, the writing side, or both."""
        _socket.shutdown(self._port, how)

    def close(self):
        """Close the socket, when the files made of it are closed, too."""
        self._closed = True
        if self._files <= 0:
            _socket.close(self._port)

    def detach(self):
        """Close the socket object without closing its descriptor; return that."""
        self._closed = True
        return _socket.detach(self._port)

    def dup(self):
        """Another socket for the same connection."""
        new = self.__class__.__new__(self.__class__)
        new._of(_socket.dup(self._port), self._family, self._type, self.proto)
        new._limit = self._limit
        return new

    def settimeout(self, value, /):
        """Set how long operations wait, in seconds: None is for ever, 0 not at all."""
        value = _limit(value)
        if self.fileno() < 0:
            raise OSError(9, 'Bad file descriptor')
        self._limit = value

    def gettimeout(self):
        """How long operations wait, in seconds; None is for ever."""
        return self._limit

    def setblocking(self, flag, /):
        """Let operations wait for ever, or not at all."""
        if self.fileno() < 0:
            raise OSError(9, 'Bad file descriptor')
        self._limit = None if flag else 0.0

    def getblocking(self):
        """Whether operations wait."""
        return self._limit != 0.0

    def getsockname(self):
        """The own address."""
        return _socket.getsockname(self._port)

    def getpeername(self):
        """The address of the other side."""
        return _socket.getpeername(self._port)

    def getsockopt(self, level, option, buflen=0, /):
        """Get a socket option."""
        return _socket.getsockopt(self._port, level, option, buflen)

    def setsockopt(self, level, option, value, /):
        """Set a socket option."""
        _socket.setsockopt(self._port, level, option, value)

    def get_inheritable(self):
        """Whether child processes get the descriptor: never."""
        return False

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        """A file that reads from the socket or writes to it."""
        if not set(mode) <= {'r', 'w', 'b'}:
            raise ValueError(f'invalid mode {mode!r} (only r, w, b allowed)')
        writing = 'w' in mode
        reading = 'r' in mode or not writing
        raw = SocketIO(self, ('r' if reading else '') + ('w' if writing else ''))
        self._files += 1
        binary = 'b' in mode
        if buffering is None or buffering < 0:
            buffering = io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if not binary:
                raise ValueError('unbuffered streams must be binary')
            return raw
        if reading and writing:
            buffer = _Both(raw, buffering)
        elif reading:
            buffer = _Reader(raw, buffering)
        else:
            buffer = _Writer(raw, buffering)
        if binary:
            return buffer
        text = _Text(buffer, encoding, errors, newline)
        text.mode = mode
        return text


SocketType = socket


class SocketIO(io.RawIOBase):
    """A socket as a file without a buffer."""

    def __init__(self, sock, mode):
        if mode not in ('r', 'w', 'rw', 'rb', 'wb', 'rwb'):
            raise ValueError(f'invalid mode: {mode!r}')
        self._sock = sock
        self._mode = mode if 'b' in mode else mode + 'b'
        self._late = False

    def _open(self):
        if self.closed:
            raise ValueError('I/O operation on closed socket.')

    def _receive(self, size):
        if not self.readable():
            raise io.UnsupportedOperation('not readable')
        if self._late:
            raise OSError('cannot read from timed out object')
        try:
            return self._sock.recv(size)
        except TimeoutError:
            self._late = True
            raise
        except BlockingIOError:
            return None

    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        self._open()
        return self._receive(size)

    def readinto(self, b):
        self._open()
        data = self._receive(len(b))
        if data is None:
            return None
        b[:len(data)] = data
        return len(data)

    def write(self, b):
        self._open()
        if not self.writable():
            raise io.UnsupportedOperation('not writable')
        try:
            return self._sock.send(b)
        except BlockingIOError:
            return None

    def readable(self):
        self._open()
        return 'r' in self._mode

    def writable(self):
        self._open()
        return 'w' in self._mode

    def seekable(self):
        self._open()
        return False

    def fileno(self):
        self._open()
        return self._sock.fileno()

    @property
    def name(self):
        return self._sock.fileno() if not self.closed else -1

    @property
    def mode(self):
        return self._mode

    def close(self):
        if self.closed:
            return
        super().close()
        sock = self._sock
        self._sock = None
        sock._files -= 1
        if sock._closed:
            sock.close()

    def __del__(self):
        self.close()


def _bare(data):
    return data if isinstance(data, (bytes, bytearray)) else memoryview(data).tobytes()


class _Buffered(io.BufferedIOBase):
    """A buffer before a raw file."""
    _shown = True

    def __init__(self, raw, size):
        self.raw = raw
        self._size = size
        self._ahead = b''       # what has been read and not been taken
        self._at = 0            # where in it the rest begins
        self._behind = []       # what has been written and not been sent
        self._waiting = 0       # how many bytes that is

    @property
    def closed(self):
        return self.raw.closed

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    def __repr__(self):
        return f'<_io.{self._kind} name={self.raw.name}>'

    def fileno(self):
        return self.raw.fileno()

    def readable(self):
        return self.raw.readable()

    def writable(self):
        return self.raw.writable()

    def _check(self):
        if self.raw.closed:
            raise ValueError(self._shut_words)

    def _fill(self, size):
        """Reads more once; None if nothing is there yet, False at the end."""
        data = self.raw.read(size)
        if not data:
            return None if data is None else False
        self._ahead = self._ahead[self._at:] + data if self._at < len(self._ahead) else data
        self._at = 0
        return True

    def _take(self, size):
        data = self._ahead[self._at:self._at + size]
        self._at += len(data)
        return data

    def read(self, size=-1, /):
        self._check()
        if not self.raw.readable():
            raise io.UnsupportedOperation('read')
        if size is None:
            size = -1
        if size < -1:
            raise ValueError('read length must be non-negative or -1')
        parts = [self._take(len(self._ahead) if size < 0 else size)]
        left = size - len(parts[0])
        while size < 0 or left > 0:
            data = self.raw.read(max(self._size, left))
            if not data:
                if data is None and not any(parts):
                    return None
                break
            if 0 <= size and left < len(data):
                self._ahead = data
                self._at = left
                data = data[:left]
            parts.append(data)
            left -= len(data)
        return parts[0] if len(parts) == 1 else b''.join(parts)

    def read1(self, size=-1, /):
        self._check()
        if size is None or size < 0:
            size = self._size
        if size and self._at == len(self._ahead):
            self._fill(max(self._size, 1))
        return self._take(size)

    def peek(self, size=0, /):
        self._check()
        if self._at == len(self._ahead):
            self._fill(self._size)
        return self._ahead[self._at:]

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readinto1(self, buffer, /):
        data = self.read1(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readline(self, size=-1, /):
        self._check()
        if not self.raw.readable():
            raise io.UnsupportedOperation('readline')
        if size is None:
            size = -1
        looked = 0
        while True:
            end = self._ahead.find(b'\n', self._at + looked) + 1
            there = len(self._ahead) - self._at
            if end and (size < 0 or end - self._at <= size):
                return self._take(end - self._at)
            if 0 <= size <= there:
                return self._take(size)
            looked = there
            if not self._fill(self._size):
                return self._take(there)

    def write(self, b, /):
        self._check()
        if not self.raw.writable():
            raise io.UnsupportedOperation('write')
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        b = _bare(b)
        count = len(b)
        if self._waiting + count > self._size:
            self.flush()
        if count >= self._size:
            self._send(b)
        else:
            self._behind.append(bytes(b))
            self._waiting += count
        return count

    def _send(self, data):
        view = memoryview(data)
        while len(view):
            sent = self.raw.write(view)
            if sent is None:
                self._behind = [view.tobytes()]
                self._waiting = len(view)
                raise BlockingIOError(11, 'write could not complete without blocking', 0)
            view = view[sent:]

    def flush(self):
        self._check()
        if self._waiting:
            data = b''.join(self._behind)
            self._behind = []
            self._waiting = 0
            self._send(data)

    def close(self):
        if self.raw.closed:
            return
        try:
            if self._waiting:
                self.flush()
        finally:
            self.raw.close()

    def detach(self):
        self.flush()
        return self.raw

    def __del__(self):
        try:
            self.close()
        except Exception:
            pass


class _Reader(_Buffered):
    _kind = 'BufferedReader'
    _shut_words = 'read of closed file'


class _Writer(_Buffered):
    _kind = 'BufferedWriter'
    _shut_words = 'write to closed file'


class _Both(_Buffered):
    _kind = 'BufferedRWPair'
    _shut_words = 'I/O operation on closed file.'

    def __repr__(self):
        return f'<_io.BufferedRWPair object at {id(self):#x}>'


for _class in (_Reader, _Writer, _Both):
    _class.__name__ = _class.__qualname__ = _class._kind
    _class.__module__ = '_io'


class _Text(io.TextIOBase):
    """Text over a buffer of bytes."""

    def __init__(self, buffer, encoding, errors, newline):
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline}')
        self.buffer = buffer
        self.encoding = 'UTF-8' if encoding is None or encoding == 'locale' else encoding
        ''.encode(self.encoding)
        self.errors = errors or 'strict'
        self._newline = newline
        self._rest = b''        # bytes that are no whole character yet
        self._ahead = ''
        self._ended = False

    def __repr__(self):
        return f'<_io.TextIOWrapper name={self.buffer.name} mode={self.mode!r} encoding={self.encoding!r}>'

    @property
    def closed(self):
        return self.buffer.closed

    @property
    def name(self):
        return self.buffer.name

    def fileno(self):
        return self.buffer.fileno()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def _more(self):
        """Reads more into `_ahead`; false at the end."""
        if self._ended:
            return False
        if not self.buffer.readable():
            raise io.UnsupportedOperation('not readable')
        data = self.buffer.read1(8192)
        self._ended = not data
        data = self._rest + data
        self._rest = b''
        try:
            text = data.decode(self.encoding, self.errors)
        except UnicodeDecodeError as error:
            # A character may be cut where the bytes end; its rest comes later.
            if self._ended or len(data) - error.start > 3 or error.end < len(data):
                raise
            self._rest = data[error.start:]
            text = data[:error.start].decode(self.encoding, self.errors)
        if self._newline is None:
            text = self._ahead[-1:] + text if self._ahead.endswith('\r') else text
            if self._ahead.endswith('\r'):
                self._ahead = self._ahead[:-1]
            last = ''
            if text.endswith('\r') and not self._ended:
                text = text[:-1]
                last = '\r'
            text = text.replace('\r\n', '\n').replace('\r', '\n') + last
        self._ahead += text
        return not self._ended

    def _ready(self):
        """How much of `_ahead` will not change any more."""
        count = len(self._ahead)
        return count - 1 if self._newline is None and self._ahead.endswith('\r') and not self._ended else count

    def _take(self, count):
        text = self._ahead[:count]
        self._ahead = self._ahead[count:]
        return text

    def read(self, size=-1, /):
        self._check()
        if size is None or size < 0:
            while self._more():
                pass
            return self._take(len(self._ahead))
        while self._ready() < size:
            if not self._more():
                break
        return self._take(size)

    def _line_end(self):
        if self._newline in (None, '\n'):
            return self._ahead.find('\n') + 1
        if self._newline:
            at = self._ahead.find(self._newline)
            return at + len(self._newline) if at >= 0 else 0
        for at, character in enumerate(self._ahead):
            if character == '\n':
                return at + 1
            if character == '\r':
                if at + 1 < len(self._ahead):
                    return at + 2 if self._ahead[at + 1] == '\n' else at + 1
                return at + 1 if self._ended else 0
        return 0

    def readline(self, size=-1, /):
        self._check()
        if size is None:
            size = -1
        while True:
            end = self._line_end()
            if end and (size < 0 or end <= size):
                return self._take(end)
            if 0 <= size <= self._ready():
                return self._take(size)
            if not self._more():
                end = self._line_end() or len(self._ahead)
                return self._take(end if size < 0 else min(end, size))

    def write(self, text, /):
        self._check()
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        if not self.buffer.writable():
            raise io.UnsupportedOperation('not writable')
        data = text.replace('\n', self._newline) if self._newline in ('\r', '\r\n') else text
        self.buffer.write(data.encode(self.encoding, self.errors))
        return len(text)

    def flush(self):
        self.buffer.flush()

    def close(self):
        self.buffer.close()

    def detach(self):
        self.flush()
        return self.buffer


_Text.__name__ = _Text.__qualname__ = 'TextIOWrapper'
_Text.__module__ = '_io'


def fromfd(fd, family, type, proto=0):
    """A socket for a duplicate of a descriptor."""
    new = socket.__new__(socket)
    return new._of(_socket.dup(_socket.adopt(fd)), int(family), int(type), proto)


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Two sockets that are connected."""
    family = AF_UNIX if family is None else family
    one, other = _socket.pair(family, type, proto)
    return (socket.__new__(socket)._of(one, int(family), int(type), proto),
            socket.__new__(socket)._of(other, int(family), int(type), proto))


_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    """Connect to an address (host, port), trying all addresses of the host."""
    host, port = address
    failures = []
    for family, kind, proto, _, place in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(place)
            failures.clear()
            return sock
        except OSError as failure:
            if not all_errors:
                failures.clear()
            failures.append(failure)
            if sock is not None:
                sock.close()
    if not failures:
        raise OSError('getaddrinfo returns an empty list')
    try:
        if not all_errors:
            raise failures[0]
        raise ExceptionGroup('create_connection failed', failures)
    finally:
        failures.clear()


def has_dualstack_ipv6():
    """Whether one socket can serve IPv4 and IPv6."""
    try:
        with socket(AF_INET6, SOCK_STREAM) as sock:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0)
            return True
    except OSError:
        return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A socket bound to an address (host, port) that listens."""
    if dualstack_ipv6:
        if not has_dualstack_ipv6():
            raise ValueError('dualstack_ipv6 not supported on this platform')
        if family != AF_INET6:
            raise ValueError('dualstack_ipv6 requires AF_INET6 family')
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)
        except OSError as failure:
            words = f'{failure.strerror} (while attempting to bind on address {address!r})'
            raise OSError(failure.errno, words) from None
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except BaseException:
        sock.close()
        raise


_services = {'ftp': 21, 'ssh': 22, 'telnet': 23, 'smtp': 25, 'domain': 53, 'http': 80, 'pop3': 110, 'ntp': 123,
             'imap2': 143, 'https': 443, 'imaps': 993, 'pop3s': 995}


def getservbyname(name, protocol=None, /):
    """The port of a service."""
    if name not in _services:
        raise OSError('service/proto not found')
    return _services[name]


def getservbyport(port, protocol=None, /):
    """The service of a port."""
    for name in _services:
        if _services[name] == port:
            return name
    raise OSError('port/proto not found')


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """All ways to reach a host and a port: (family, type, proto, canonname, sockaddr) each."""
    if isinstance(port, bytes):
        port = port.decode()
    if isinstance(port, str):
        if port.isdigit():
            port = int(port)
        elif port in _services:
            port = _services[port]
        else:
            raise gaierror(EAI_SERVICE, 'Servname not supported for ai_socktype')
    elif port is None:
        port = 0
    elif not isinstance(port, int):
        raise OSError('Int or String expected')
    if host is None:
        if flags & AI_PASSIVE:
            found = [(2, '0.0.0.0'), (10, '::')]
        else:
            found = [(10, '::1'), (2, '127.0.0.1')]
        found = [row for row in found if family in (0, row[0])]
    else:
        if not isinstance(host, (str, bytes)):
            raise TypeError('getaddrinfo() argument 1 must be string or None')
        found = _socket.hosts(host, int(family)) if host else getaddrinfo(None, port, family, 1, 0, flags)
        if not host:
            found = [(int(row[0]), row[4][0]) for row in found]
    ways = [(kind, number) for kind, number in ((1, 6), (2, 17), (3, 0))
            if type in (0, kind) and (proto in (0, number) or kind == 3)]
    if not ways:
        raise gaierror(-7, 'ai_socktype not supported')
    rows = []
    for of, name in found:
        place = (name, port & 0xffff) if of == 2 else (name, port & 0xffff, 0, 0)
        for kind, number in ways:
            rows.append((_member(AddressFamily, of), _member(SocketKind, kind), number, '', place))
    return rows


def gethostbyname(hostname, /):
    """The IPv4 address of a host."""
    return _socket.hosts(hostname, 2)[0][1]


def gethostbyname_ex(hostname, /):
    """The name of a host, its other names, and its IPv4 addresses."""
    return hostname, [], [row[1] for row in _socket.hosts(hostname, 2)]


def gethostname():
    """The name of this machine."""
    import platform
    return platform.node()


def getfqdn(name=''):
    """The full name of a host, as far as it is known."""
    name = name.strip()
    return gethostname() if not name or name in ('0.0.0.0', '::') else name


def inet_aton(ip_addr, /):
    """An IPv4 address as four bytes."""
    if not isinstance(ip_addr, str):
        raise TypeError(f'inet_aton() argument must be str, not {type(ip_addr).__name__}')
    try:
        parts = [int(part, 16 if part[:2].lower() == '0x' else 8 if part[:1] == '0' else 10)
                 for part in ip_addr.split('.')]
    except ValueError:
        parts = []
    rest = 5 - len(parts)
    if not 1 <= len(parts) <= 4 or min(parts) < 0 or max(parts[:-1] or [0]) > 255 or parts[-1] >= 256 ** rest:
        raise OSError('illegal IP address string passed to inet_aton')
    return bytes(parts[:-1]) + parts[-1].to_bytes(rest, 'big')


def inet_ntoa(packed_ip, /):
    """Four bytes as an IPv4 address."""
    packed_ip = _packed(packed_ip)
    if len(packed_ip) != 4:
        raise OSError('packed IP wrong length for inet_ntoa')
    return '.'.join([str(byte) for byte in packed_ip])


def _packed(data):
    if isinstance(data, (bytes, bytearray)):
        return data
    try:
        return memoryview(data).tobytes()
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def _groups(text):
    """The bytes of an IPv6 address; None if it is none."""
    halves = text.split('::')
    if len(halves) > 2:
        return None
    sides = []
    for half in halves:
        data = b''
        parts = half.split(':') if half else []
        for at, part in enumerate(parts):
            if '.' in part and at == len(parts) - 1 and half is halves[-1]:
                try:
                    data += inet_aton(part) if part.count('.') == 3 else b'?'
                except OSError:
                    return None
            elif 1 <= len(part) <= 4 and all([c in '0123456789abcdefABCDEF' for c in part]):
                data += int(part, 16).to_bytes(2, 'big')
            else:
                return None
        sides.append(data)
    if len(halves) == 1:
        return sides[0] if len(sides[0]) == 16 else None
    zeros = 16 - len(sides[0]) - len(sides[1])
    return sides[0] + bytes(zeros) + sides[1] if zeros >= 2 else None


def inet_pton(address_family, ip_string, /):
    """An address of a family as bytes."""
    if address_family == AF_INET:
        parts = ip_string.split('.')
        if len(parts) == 4 and all([p.isdigit() and p.isascii() and len(p) <= 3 and int(p) < 256 for p in parts]):
            return bytes([int(part) for part in parts])
    elif address_family == AF_INET6:
        data = _groups(ip_string)
        if data is not None:
            return data
    else:
        raise OSError(97, 'Address family not supported by protocol')
    raise OSError('illegal IP address string passed to inet_pton')


def inet_ntop(address_family, packed_ip, /):
    """Bytes as an address of a family."""
    packed_ip = _packed(packed_ip)
    if address_family == AF_INET:
        if len(packed_ip) != 4:
            raise ValueError('invalid length of packed IP address string')
        return inet_ntoa(packed_ip)
    if address_family != AF_INET6:
        raise ValueError(f'unknown address family {int(address_family)}')
    if len(packed_ip) != 16:
        raise ValueError('invalid length of packed IP address string')
    groups = [int.from_bytes(packed_ip[at:at + 2], 'big') for at in range(0, 16, 2)]
    best = (0, 0)
    at = 0
    while at < 8:
        end = at
        while end < 8 and groups[end] == 0:
            end += 1
        if end - at > best[1] - best[0]:
            best = (at, end)
        at = end + 1
    words = [format(group, 'x') for group in groups]
    if best[1] - best[0] < 2:
        return ':'.join(words)
    if best[0] == 0 and (best[1] == 6 or best[1] == 5 and groups[5] == 0xffff):
        middle = '' if best[1] == 6 else 'ffff:'
        return '::' + middle + inet_ntoa(packed_ip[12:])
    return ':'.join(words[:best[0]]) + '::' + ':'.join(words[best[1]:])


def _swapped16(who, x):
    if not isinstance(x, int):
        raise TypeError(f"'{type(x).__name__}' object cannot be interpreted as an integer")
    if x < 0:
        raise OverflowError(f"{who}: can't convert negative Python int to C 16-bit unsigned integer")
    if x > 0xffff:
        raise OverflowError(f'{who}: Python int too large to convert to C 16-bit unsigned integer')
    import sys
    return int.from_bytes(x.to_bytes(2, 'big'), sys.byteorder)


def _swapped32(x):
    if not isinstance(x, int):
        raise TypeError(f'expected int, {type(x).__name__} found')
    if x < 0:
        raise OverflowError("can't convert negative value to unsigned int")
    if x > 0xffffffff:
        raise OverflowError('int larger than 32 bits')
    import sys
    return int.from_bytes(x.to_bytes(4, 'big'), sys.byteorder)


def htons(x, /):
    """A 16-bit integer from host to network byte order."""
    return _swapped16('htons', x)


def ntohs(x, /):
    """A 16-bit integer from network to host byte order."""
    return _swapped16('ntohs', x)


def htonl(x, /):
    """A 32-bit integer from host to network byte order."""
    return _swapped32(x)


def ntohl(x, /):
    """A 32-bit integer from network to host byte order."""
    return _swapped32(x)
