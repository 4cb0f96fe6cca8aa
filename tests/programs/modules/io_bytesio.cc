# Bytes in memory.
import io
b = io.BytesIO(b'one\ntwo\n')
print(b.read(2), b.readline(), b.tell(), b.read(), b.read())  # expect: b'on' b'e\n' 4 b'two\n' b''
print(b.seek(0), b.write(bytearray(b'ONE')), b.getvalue(), b.seek(-4, 2), b.read(), b.seek(1, 1))
# expect: 0 3 b'ONE\ntwo\n' 4 b'two\n' 9
b.write(b'end')
print(b.getvalue(), b.truncate(3), b.getvalue(), list(io.BytesIO(b'a\nb')), io.BytesIO(b'a\nb').readlines())
# expect: b'ONE\ntwo\n\x00end' 3 b'ONE' [b'a\n', b'b'] [b'a\n', b'b']
room = bytearray(4)
print(io.BytesIO(b'abc').readinto(room), room)  # expect: 3 bytearray(b'abc\x00')
with io.BytesIO() as c:
    c.writelines([b'x', b'y'])
    view = c.getbuffer()
    print(bytes(view), c.getvalue())  # expect: b'xy' b'xy'
    view.release()
def refused(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
print(refused(c.read))  # expect: ValueError: I/O operation on closed file.
print(refused(b.write, 'x'))  # expect: TypeError: a bytes-like object is required, not 'str'
print(refused(b.seek, -1))  # expect: ValueError: negative seek value -1
print(refused(io.BytesIO, 'x'))  # expect: TypeError: a bytes-like object is required, not 'str'
class Upper(io.StringIO):
    def write(self, s):
        return super().write(s.upper())
u = Upper()
print('shout', 1, file=u)
print(repr(u.getvalue()))  # expect: 'SHOUT 1\n'
class Calls:
    def write(self, s):
        calls.append(s)
calls = []
print('a', 'b', file=Calls())
print(calls)  # expect: ['a', ' ', 'b', '\n']
