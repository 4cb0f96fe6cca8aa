# Text in memory.
import io
s = io.StringIO()
print(s.write('one\n'), s.write('two\nthree'), s.tell(), repr(s.getvalue()))
# expect: 4 9 13 'one\ntwo\nthree'
print(s.seek(0), repr(s.readline()), repr(s.read(2)), repr(s.read()), repr(s.read()))
# expect: 0 'one\n' 'tw' 'o\nthree' ''
s.seek(4)
s.write('TWO')
print(s.getvalue().split('\n'), s.tell(), s.seek(0, 2), s.truncate(5), repr(s.getvalue()))
# expect: ['one', 'TWO', 'three'] 7 13 5 'one\nT'
with io.StringIO('a\nb\n') as lines:
    print([line for line in lines], lines.closed)  # expect: ['a\n', 'b\n'] False
print(lines.closed, io.StringIO('x\ny').readlines(), list(io.StringIO('a\r\nb')))
# expect: True ['x\n', 'y'] ['a\r\n', 'b']
out = io.StringIO()
print('to', 'it', sep='-', file=out)
print(repr(out.getvalue()))  # expect: 'to-it\n'
def refused(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
print(refused(lines.read))  # expect: ValueError: I/O operation on closed file
print(refused(out.write, b'x'))  # expect: TypeError: string argument expected, got 'bytes'
print(refused(out.seek, -1))  # expect: ValueError: Negative seek position -1
print(refused(out.seek, 1, 1))  # expect: OSError: Can't do nonzero cur-relative seeks
print(refused(out.fileno))  # expect: UnsupportedOperation: fileno
print(refused(io.StringIO, 5))  # expect: TypeError: initial_value must be str or None, not int
print(out.readable(), out.writable(), out.seekable(), out.isatty(), isinstance(out, io.TextIOBase))
# expect: True True True False True
