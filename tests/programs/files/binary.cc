# Files of bytes, and the lines of text files.
# python: 3.13
import io
import os
path = 'toyvm-corpus-binary.tmp'
with open(path, 'wb') as f:
    print(f.write(b'ab\ncd\r\n\xff'), f.tell(), f.mode, type(f).__name__, f.writable(), f.readable())
    # expect: 8 8 wb BufferedWriter True False
with open(path, 'rb') as f:
    print(f.read(1), f.readline(), f.readline(2), f.tell(), f.read(), f.read(), type(f).__name__)
    # expect: b'a' b'b\n' b'cd' 5 b'\r\n\xff' b'' BufferedReader
    room = bytearray(3)
    print(f.seek(-3, 2), f.readinto(room), room, f.seek(0), f.readlines(), f.seek(1), next(f))
    # expect: 5 3 bytearray(b'\r\n\xff') 0 [b'ab\n', b'cd\r\n', b'\xff'] 1 b'b\n'
with open(path, 'r+b') as f:
    print(f.read(2), f.write(b'XY'), f.seek(0), f.read(), f.truncate(4), f.seek(0, 2), type(f).__name__)
    # expect: b'ab' 2 0 b'abXYd\r\n\xff' 4 4 BufferedRandom
with open(path, 'ab') as f:
    f.writelines([b'1', bytearray(b'2')])
print(open(path, 'rb').read())  # expect: b'abXY12'
with open(path, 'w', newline='\r\n') as f:
    f.write('x\ny')
print(open(path, 'rb').read(), open(path).readlines(), open(path, newline='').readlines())
# expect: b'x\r\ny' ['x\n', 'y'] ['x\r\n', 'y']
with open(path, 'w', encoding='latin-1') as f:
    print(f.write('é'), f.encoding)  # expect: 1 latin-1
print(open(path, 'rb').read(), open(path, encoding='latin-1').read(), open(path, errors='replace').read())
# expect: b'\xe9' é �
def refused(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
print(refused(open, path, 'rb', encoding='utf8'))
# expect: ValueError: binary mode doesn't take an encoding argument
print(refused(open, path, 'r', 0))  # expect: ValueError: can't have unbuffered text I/O
print(refused(open(path, 'rb').write, b'x'))  # expect: UnsupportedOperation: write
print(refused(open(path, 'ab').write, 'x'))
# expect: TypeError: a bytes-like object is required, not 'str'
print(refused(open(path).write, 'x'))  # expect: UnsupportedOperation: not writable
print(refused(open(path, encoding='ascii').read))
# expect: UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)
print(refused(open, path, encoding='unknown'))  # expect: LookupError: unknown encoding: unknown
print(refused(open(path, 'rb').seek, 0, 9))  # expect: ValueError: whence value 9 unsupported
print(refused(open(path).seek, 1, 1))
# expect: UnsupportedOperation: can't do nonzero cur-relative seeks
with open(path, 'w') as f:
    f.buffer.write(b'low')
    print(repr(f.buffer), f.buffer.name == f.name, isinstance(f.buffer, io.BufferedWriter))
    # expect: <_io.BufferedWriter name='toyvm-corpus-binary.tmp'> True True
print(open(path).read(2), repr(open(path)))
# expect: lo <_io.TextIOWrapper name='toyvm-corpus-binary.tmp' mode='r' encoding='UTF-8'>
os.remove(path)
