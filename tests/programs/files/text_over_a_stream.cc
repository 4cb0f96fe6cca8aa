# io.TextIOWrapper over any stream of bytes.
import io
import os
import sys
import tempfile

W = io.TextIOWrapper


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


w = W(io.BytesIO(b"a\nb\r\nc\rd"), encoding='utf-8')
t(lambda: w.read())
for nl in (None, '', '\n', '\r', '\r\n'):
    t(lambda: list(W(io.BytesIO(b"a\nb\r\nc\rd"), encoding='utf-8', newline=nl)))
for nl in (None, '', '\n', '\r', '\r\n'):
    raw = io.BytesIO()
    w = W(raw, encoding='utf-8', newline=nl, write_through=True)
    t(lambda: w.write('x\ny\n')); w.flush(); t(lambda: raw.getvalue())
raw = io.BytesIO()
w = W(raw, encoding='latin-1', errors='replace')
print('héllo☃', file=w); w.flush(); t(lambda: raw.getvalue()); t(lambda: (w.encoding, w.errors, w.writable(), w.readable(), w.seekable(), w.closed))
t(lambda: w.write(b'x')); t(lambda: w.detach() is raw); t(lambda: w.write('x')); t(lambda: W(raw, newline='x')); t(lambda: W(raw, encoding='nope'))
w = W(io.BytesIO('héé\nzz\n'.encode()), encoding='utf-8')
t(lambda: (w.read(2), w.readline(), w.readline(1), w.read(), w.read(), w.readline())); w.seek(0); t(lambda: w.readlines()); w.seek(0); t(lambda: [l for l in w])
with W(io.BytesIO(), encoding='utf-8') as w: w.write('x')
t(lambda: w.closed); t(lambda: w.write('x'))
sys.stdout.flush()
old = sys.stdout
sys.stdout = W(sys.stdout.buffer, encoding='utf-8', line_buffering=True)
print('naïve ☃'); sys.stdout.flush()
new = sys.stdout; sys.stdout = old
t(lambda: repr(new)); t(lambda: repr(W(io.BytesIO(), encoding='ascii')))
folder = tempfile.mkdtemp()
path = os.path.join(folder, 'x.bin')
with open(path, 'wb') as f:
    with W(f, encoding='utf-16') as w: w.write('hi\nyou\n')
with open(path, 'rb') as f: t(lambda: list(W(f, encoding='utf-16')))
t(lambda: isinstance(W(io.BytesIO()), io.TextIOBase)); t(lambda: type(W(io.BytesIO())).__name__[:13])
os.remove(path)
os.rmdir(folder)
# python: 3.13
# expect-output:
# | a
# | b
# | c
# | d
# | ['a\n', 'b\n', 'c\n', 'd']
# | ['a\n', 'b\r\n', 'c\r', 'd']
# | ['a\n', 'b\r\n', 'c\rd']
# | ['a\nb\r', '\nc\r', 'd']
# | ['a\nb\r\n', 'c\rd']
# | 4
# | b'x\ny\n'
# | 4
# | b'x\ny\n'
# | 4
# | b'x\ny\n'
# | 4
# | b'x\ry\r'
# | 4
# | b'x\r\ny\r\n'
# | b'h\xe9llo?\n'
# | ('latin-1', 'replace', True, True, True, False)
# | TypeError write() argument must be str, not bytes
# | True
# | ValueError underlying buffer has been detached
# | ValueError illegal newline value: x
# | LookupError unknown encoding: nope
# | ('hé', 'é\n', 'z', 'z\n', '', '')
# | ['héé\n', 'zz\n']
# | ['héé\n', 'zz\n']
# | True
# | ValueError I/O operation on closed file.
# | naïve ☃
# | <_io.TextIOWrapper name='<stdout>' encoding='utf-8'>
# | <_io.TextIOWrapper encoding='ascii'>
# | ['hi\n', 'you\n']
# | True
# | TextIOWrapper
