"""Files, and what behaves like one."""
from abc import ABCMeta
from _io import _open, TextIOWrapper, BufferedReader, BufferedWriter, BufferedRandom, UnsupportedOperation

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192


def text_encoding(encoding, stacklevel=2, /):
    """The encoding that a file without one has."""
    return 'locale' if encoding is None else encoding


def __getattr__(name):
    # A variable that is the built-in of its name is none.
    if name == 'open':
        return _open
    raise AttributeError(f"module 'io' has no attribute {name!r}", name=name)


class IOBase(metaclass=ABCMeta):
    """What all files have."""
    _shut = False

    @property
    def closed(self):
        return self._shut

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def close(self):
        if not self._shut:
            self.flush()
            self._shut = True

    def flush(self):
        self._check()

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def isatty(self):
        self._check()
        return False

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def seek(self, *args):
        raise UnsupportedOperation('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None):
        raise UnsupportedOperation('truncate')

    def readline(self, size=-1):
        line = bytearray()
        while size is None or size < 0 or len(line) < size:
            byte = self.read(1)
            if not byte:
                break
            line += byte
            if line.endswith(b'\n'):
                break
        return bytes(line)

    def readlines(self, hint=-1):
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines):
        self._check()
        for line in lines:
            self.write(line)

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()


class RawIOBase(IOBase):
    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        room = bytearray(size)
        count = self.readinto(room)
        return None if count is None else bytes(room[:count])

    def readall(self):
        data = bytearray()
        while True:
            more = self.read(DEFAULT_BUFFER_SIZE)
            if not more:
                return bytes(data) if data else more
            data += more

    def readinto(self, buffer):
        raise NotImplementedError

    def write(self, b):
        raise NotImplementedError


class BufferedIOBase(IOBase):
    def read(self, size=-1):
        raise UnsupportedOperation('read')

    def read1(self, size=-1):
        raise UnsupportedOperation('read1')

    def write(self, b):
        raise UnsupportedOperation('write')

    def detach(self):
        raise UnsupportedOperation('detach')

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    readinto1 = readinto


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None

    def read(self, size=-1):
        raise UnsupportedOperation('read')

    def readline(self, size=-1):
        raise UnsupportedOperation('readline')

    def write(self, s):
        raise UnsupportedOperation('write')

    def detach(self):
        raise UnsupportedOperation('detach')


def _size(size):
    if size is None:
        return -1
    if not isinstance(size, int):
        try:
            return size.__index__()
        except AttributeError:
            raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'") from None
    return size


class StringIO(TextIOBase):
    """Text I/O implementation using an in-memory buffer."""
    __module__ = '_io'
    line_buffering = False

    def __init__(self, initial_value='', newline='\n'):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"StringIO() argument 2 must be str or None, not {type(newline).__name__}")
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._newline = newline
        self._text = ''
        self._more = []         # what has been written at the end, joined when it is looked at
        self._length = 0
        self._at = 0
        self._shut = False
        if initial_value:
            self.write(initial_value)
            self._at = 0

    def _check(self):
        if self._shut:
            raise ValueError('I/O operation on closed file')

    def _whole(self):
        self._check()
        if self._more:
            self._text += ''.join(self._more)
            self._more = []
        return self._text

    def getvalue(self):
        return self._whole()

    def read(self, size=-1, /):
        text = self._whole()
        size = _size(size)
        at = self._at
        end = self._length if size < 0 else min(at + size, self._length)
        if at >= end:
            return ''
        self._at = end
        return text[at:end]

    def readline(self, size=-1, /):
        text = self._whole()
        size = _size(size)
        at = self._at
        end = self._length
        if self._newline == '':
            n = text.find('\n', at)
            r = text.find('\r', at)
            if r >= 0 and (n < 0 or r < n):
                end = r + 2 if n == r + 1 else r + 1
            elif n >= 0:
                end = n + 1
        else:
            mark = self._newline or '\n'
            n = text.find(mark, at)
            if n >= 0:
                end = n + len(mark)
        if 0 <= size < end - at:
            end = at + size
        if at >= end:
            return ''
        self._at = end
        return text[at:end]

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        if self._shut:
            raise ValueError('I/O operation on closed file')
        count = len(s)
        if not count:
            return 0
        if self._newline is None:
            s = s.replace('\r\n', '\n').replace('\r', '\n')
        elif self._newline in ('\r', '\r\n'):
            s = s.replace('\n', self._newline)
        at = self._at
        if at == self._length:
            self._more.append(s)
            self._at = self._length = at + len(s)
            return count
        text = self._whole()
        self._at = at + len(s)
        self._text = text[:at] + '\0' * (at - len(text)) + s + text[self._at:]
        self._length = len(self._text)
        return count

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0:
            if pos < 0:
                raise ValueError(f'Negative seek position {pos}')
            self._at = pos
        elif pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            self._at = self._length
        return self._at

    def tell(self):
        self._check()
        return self._at

    def truncate(self, pos=None, /):
        text = self._whole()
        if pos is None:
            pos = self._at
        elif pos < 0:
            raise ValueError(f'Negative size value {pos}')
        if pos < self._length:
            self._text = text[:pos]
            self._length = pos
        return pos

    def close(self):
        self._shut = True
        self._text = ''
        self._more = []

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def __iter__(self):
        if self._shut:
            raise ValueError('I/O operation on closed file.')
        return self


class BytesIO(BufferedIOBase):
    """Buffered I/O implementation using an in-memory bytes buffer."""
    __module__ = '_io'

    def __init__(self, initial_bytes=b''):
        self._data = bytearray()
        self._at = 0
        self._shut = False
        if initial_bytes is not None:
            self._data += self._bytes(initial_bytes)

    def _bytes(self, b):
        try:
            return memoryview(b)
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{type(b).__name__}'") from None

    def getvalue(self):
        self._check()
        return bytes(self._data)

    def getbuffer(self):
        self._check()
        return memoryview(self._data)

    def read(self, size=-1, /):
        self._check()
        size = _size(size)
        at = self._at
        end = len(self._data) if size < 0 else min(at + size, len(self._data))
        if at >= end:
            return b''
        self._at = end
        return bytes(self._data[at:end])

    read1 = read

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readline(self, size=-1, /):
        self._check()
        size = _size(size)
        at = self._at
        end = self._data.find(b'\n', at) + 1
        if not end:
            end = len(self._data)
        if 0 <= size < end - at:
            end = at + size
        if at >= end:
            return b''
        self._at = end
        return bytes(self._data[at:end])

    def write(self, b, /):
        self._check()
        if not isinstance(b, (bytes, bytearray)):
            b = self._bytes(b).tobytes()
        count = len(b)
        if not count:
            return 0
        data = self._data
        at = self._at
        if at == len(data):
            data += b
        else:
            if at > len(data):
                data += bytes(at - len(data))
            data[at:at + count] = b
        self._at = at + count
        return count

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError(f'negative seek value {pos}')
        elif whence == 1:
            pos += self._at
        elif whence == 2:
            pos += len(self._data)
        else:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        self._at = max(pos, 0)
        return self._at

    def tell(self):
        self._check()
        return self._at

    def truncate(self, size=None, /):
        self._check()
        if size is None:
            size = self._at
        elif size < 0:
            raise ValueError(f'negative size value {size}')
        del self._data[size:]
        return size

    def close(self):
        self._shut = True
        self._data = bytearray()

    def readable(self):
        self._check()
        return True

    writable = seekable = readable


# What TextIOWrapper(stream) makes: files that `open` makes are the machine's own.
class _Wrapper(TextIOBase):
    """Text over a stream of bytes."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline}')
        self.encoding = 'UTF-8' if encoding is None or encoding == 'locale' else encoding
        self.errors = 'strict' if errors is None else errors
        ''.encode(self.encoding)
        self.buffer = buffer
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._newline = newline
        self._text = ''
        self._all = None

    def __repr__(self):
        name = getattr(self.buffer, 'name', None)
        return f"<_io.TextIOWrapper{'' if name is None else f' name={name!r}'} encoding={self.encoding!r}>"

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer is not None and self.buffer.closed

    def _check(self):
        if self.buffer is None:
            raise ValueError('underlying buffer has been detached')
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def readable(self):
        self._check()
        return self.buffer.readable()

    def writable(self):
        self._check()
        return self.buffer.writable()

    def seekable(self):
        self._check()
        return self.buffer.seekable()

    def fileno(self):
        self._check()
        return self.buffer.fileno()

    def isatty(self):
        self._check()
        return self.buffer.isatty()

    def flush(self):
        self._check()
        self.buffer.flush()

    def close(self):
        if self.buffer is not None and not self.buffer.closed:
            self.flush()
            self.buffer.close()

    def detach(self):
        self._check()
        self.flush()
        buffer, self.buffer = self.buffer, None
        return buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self.flush()
        if encoding is not None:
            self.encoding = encoding
        if errors is not None:
            self.errors = errors
        if line_buffering is not None:
            self.line_buffering = line_buffering

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f'write() argument must be str, not {type(s).__name__}')
        text = s
        if self._newline in (None, '\r', '\r\n') and '\n' in s:
            text = s.replace('\n', '\n' if self._newline is None else self._newline)
        self.buffer.write(text.encode(self.encoding, self.errors))
        if self.line_buffering and ('\n' in s or '\r' in s):
            self.buffer.flush()
        return len(s)

    def _fill(self, whole):
        # More text behind what has been read; False at the end of the stream.
        narrow = self.encoding.lower().replace('_', '-') in ('utf-8', 'utf8', 'ascii', 'latin-1', 'iso-8859-1', 'us-ascii')
        data = self.buffer.readline() if narrow and not whole else self.buffer.read()
        if not data:
            return False
        text = data.decode(self.encoding, self.errors)
        if self._newline is None:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        self._text += text
        return True

    def read(self, size=-1, /):
        self._check()
        if size is None or size < 0:
            while self._fill(True):
                pass
            text, self._text = self._text, ''
            return text
        while len(self._text) < size and self._fill(False):
            pass
        text, self._text = self._text[:size], self._text[size:]
        return text

    def _line_end(self):
        text = self._text
        if self._newline in (None, '\n'):
            return text.find('\n') + 1
        if self._newline:
            at = text.find(self._newline)
            return at + len(self._newline) if at >= 0 else 0
        ends = [at for at in (text.find('\n'), text.find('\r')) if at >= 0]
        if not ends:
            return 0
        end = min(ends)
        return end + 2 if text[end:end + 2] == '\r\n' else end + 1

    def readline(self, size=-1, /):
        self._check()
        while not self._line_end() and self._fill(False):
            pass
        end = self._line_end() or len(self._text)
        if size is not None and size >= 0:
            end = min(end, size)
        line, self._text = self._text[:end], self._text[end:]
        return line

    def seek(self, cookie, whence=0, /):
        self._check()
        self.flush()
        if whence == 1 and cookie:
            raise UnsupportedOperation("can't do nonzero cur-relative seeks")
        if whence == 2 and cookie:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        if whence == 1:
            return self.tell()
        self._text = ''
        return self.buffer.seek(cookie, whence)

    def tell(self):
        self._check()
        return self.buffer.tell() - len(self._text.encode(self.encoding))


_Wrapper.__name__ = _Wrapper.__qualname__ = 'TextIOWrapper'
_Wrapper.__module__ = '_io'


class FileIO(RawIOBase):
    def __new__(cls, *args, **kwargs):
        raise NotImplementedError("toyvm has no io.FileIO: use open(name, 'rb', buffering=0)")


TextIOBase.register(TextIOWrapper)
BufferedIOBase.register(BufferedReader)
BufferedIOBase.register(BufferedWriter)
BufferedIOBase.register(BufferedRandom)
