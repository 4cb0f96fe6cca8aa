# The classes of io: what is an instance of which, and names that stand for built-in ones.
# python: 3.13
import io
import os
import sys
import tempfile
print(io.open is open, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE, io.text_encoding(None), io.text_encoding('utf-8'))
from io import open as other
print(other is open)
classes = (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase, io.TextIOWrapper, io.StringIO, io.BytesIO)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'f')
    with open(path, 'w') as a, open(path, 'wb') as b, open(path, 'rb') as c, open(path, 'rb+') as d:
        for x in (a, b, c, d, io.StringIO(), io.BytesIO(), sys.stdout, sys.stdin.buffer, 5):
            print([isinstance(x, y) for y in classes])
    with open(path, 'a') as f:
        f.write('abc')
    with open(path, 'a+') as f:
        print(f.tell(), f.read())
print(io.UnsupportedOperation.__mro__[1:3], issubclass(io.StringIO, io.IOBase), issubclass(io.TextIOWrapper, io.TextIOBase))
class Upper(io.TextIOBase):
    def __init__(self):
        self.got = []
    def write(self, text):
        self.got.append(text.upper())
        return len(text)
    def writable(self):
        return True
up = Upper()
print('hello', 1, file=up)
print(up.got)
print(io.BytesIO(b'abc').getbuffer()[1], io.StringIO('a\r\nb', newline=None).read().split(), io.StringIO('a\nb', newline='\r\n').getvalue() == 'a\r\nb')
# expect-output:
# | True 0 1 2 8192 locale utf-8
# | True
# | [True, False, False, True, True, False, False]
# | [True, False, True, False, False, False, False]
# | [True, False, True, False, False, False, False]
# | [True, False, True, False, False, False, False]
# | [True, False, False, True, False, True, False]
# | [True, False, True, False, False, False, True]
# | [True, False, False, True, True, False, False]
# | [True, False, True, False, False, False, False]
# | [False, False, False, False, False, False, False]
# | 3 
# | (<class 'OSError'>, <class 'ValueError'>) True True
# | ['HELLO', ' ', '1', '\n']
# | 98 ['a', 'b'] True
