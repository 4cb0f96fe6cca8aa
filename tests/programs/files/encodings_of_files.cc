# open() with encodings, error handlers, modes and newlines.
# python: 3.13
import os
import tempfile
work = tempfile.TemporaryDirectory()
path = os.path.join(work.name, 'f')
def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, str(e).replace(work.name, ''), getattr(e, 'errno', None))
def put(text, **how):
    with open(path, 'w', **how) as f:
        f.write(text)
    with open(path, 'rb') as f:
        return f.read()
for coding in ('utf-8', 'utf-8-sig', 'utf-16', 'utf-16-be', 'utf-32-le', 'latin-1', 'cp1252', 'ascii'):
    for errors in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace'):
        t(lambda: put('h\xe9\u0100\n', encoding=coding, errors=errors))
    put('one\ntwo\r\nthree', encoding=coding)
    with open(path, encoding=coding) as f:
        print(f.readline(), f.read(2), f.readlines(), f.encoding)
    with open(path, 'a', encoding=coding) as f:
        f.write('!')
        f.write('?')
    t(lambda: open(path, encoding=coding, newline='').read())
with open(path, 'wb') as f:
    f.write(b'a\xff\x81b\r\nc')
for errors in ('strict', 'ignore', 'replace', 'backslashreplace'):
    t(lambda: open(path, errors=errors).read())
    t(lambda: open(path, encoding='ascii', errors=errors).read())
    t(lambda: open(path, encoding='cp1252', errors=errors).read())
for wrong in (('f', 'rw'), ('f', 'z'), ('f', ''), ('f', 'rbt'), (path, 'x'), (work.name, 'r'), (work.name, 'w'), (path + '/a', 'r'), ('no/such', 'w'), (1.5,), (None,), ('a\0b',)):
    t(lambda: open(*wrong))
for how in (dict(mode='rb', encoding='utf8'), dict(mode='w', buffering=0), dict(encoding='nosuch'), dict(newline='x'), dict(mode='rb', newline=''), dict(mode='rb', errors='strict')):
    t(lambda: open(path, **how))
work.cleanup()
# expect-output:
# | b'h\xc3\xa9\xc4\x80\n'
# | b'h\xc3\xa9\xc4\x80\n'
# | b'h\xc3\xa9\xc4\x80\n'
# | b'h\xc3\xa9\xc4\x80\n'
# | b'h\xc3\xa9\xc4\x80\n'
# | one
# |  tw ['o\n', 'three'] utf-8
# | 'one\ntwo\r\nthree!?'
# | b'\xef\xbb\xbfh\xc3\xa9\xc4\x80\n'
# | b'\xef\xbb\xbfh\xc3\xa9\xc4\x80\n'
# | b'\xef\xbb\xbfh\xc3\xa9\xc4\x80\n'
# | b'\xef\xbb\xbfh\xc3\xa9\xc4\x80\n'
# | b'\xef\xbb\xbfh\xc3\xa9\xc4\x80\n'
# | one
# |  tw ['o\n', 'three'] utf-8-sig
# | 'one\ntwo\r\nthree!?'
# | b'\xff\xfeh\x00\xe9\x00\x00\x01\n\x00'
# | b'\xff\xfeh\x00\xe9\x00\x00\x01\n\x00'
# | b'\xff\xfeh\x00\xe9\x00\x00\x01\n\x00'
# | b'\xff\xfeh\x00\xe9\x00\x00\x01\n\x00'
# | b'\xff\xfeh\x00\xe9\x00\x00\x01\n\x00'
# | one
# |  tw ['o\n', 'three'] utf-16
# | 'one\ntwo\r\nthree!?'
# | b'\x00h\x00\xe9\x01\x00\x00\n'
# | b'\x00h\x00\xe9\x01\x00\x00\n'
# | b'\x00h\x00\xe9\x01\x00\x00\n'
# | b'\x00h\x00\xe9\x01\x00\x00\n'
# | b'\x00h\x00\xe9\x01\x00\x00\n'
# | one
# |  tw ['o\n', 'three'] utf-16-be
# | 'one\ntwo\r\nthree!?'
# | b'h\x00\x00\x00\xe9\x00\x00\x00\x00\x01\x00\x00\n\x00\x00\x00'
# | b'h\x00\x00\x00\xe9\x00\x00\x00\x00\x01\x00\x00\n\x00\x00\x00'
# | b'h\x00\x00\x00\xe9\x00\x00\x00\x00\x01\x00\x00\n\x00\x00\x00'
# | b'h\x00\x00\x00\xe9\x00\x00\x00\x00\x01\x00\x00\n\x00\x00\x00'
# | b'h\x00\x00\x00\xe9\x00\x00\x00\x00\x01\x00\x00\n\x00\x00\x00'
# | one
# |  tw ['o\n', 'three'] utf-32-le
# | 'one\ntwo\r\nthree!?'
# | UnicodeEncodeError 'latin-1' codec can't encode character '\u0100' in position 2: ordinal not in range(256) None
# | b'h\xe9\n'
# | b'h\xe9?\n'
# | b'h\xe9\\u0100\n'
# | b'h\xe9&#256;\n'
# | one
# |  tw ['o\n', 'three'] latin-1
# | 'one\ntwo\r\nthree!?'
# | UnicodeEncodeError 'charmap' codec can't encode character '\u0100' in position 2: character maps to <undefined> None
# | b'h\xe9\n'
# | b'h\xe9?\n'
# | b'h\xe9\\u0100\n'
# | b'h\xe9&#256;\n'
# | one
# |  tw ['o\n', 'three'] cp1252
# | 'one\ntwo\r\nthree!?'
# | UnicodeEncodeError 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128) None
# | b'h\n'
# | b'h??\n'
# | b'h\\xe9\\u0100\n'
# | b'h&#233;&#256;\n'
# | one
# |  tw ['o\n', 'three'] ascii
# | 'one\ntwo\r\nthree!?'
# | UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte None
# | UnicodeDecodeError 'ascii' codec can't decode byte 0xff in position 1: ordinal not in range(128) None
# | UnicodeDecodeError 'charmap' codec can't decode byte 0x81 in position 2: character maps to <undefined> None
# | 'ab\nc'
# | 'ab\nc'
# | 'a\xffb\nc'
# | 'a\ufffd\ufffdb\nc'
# | 'a\ufffd\ufffdb\nc'
# | 'a\xff\ufffdb\nc'
# | 'a\\xff\\x81b\nc'
# | 'a\\xff\\x81b\nc'
# | 'a\xff\\x81b\nc'
# | ValueError must have exactly one of create/read/write/append mode None
# | ValueError invalid mode: 'z' None
# | ValueError Must have exactly one of create/read/write/append mode and at most one plus None
# | ValueError can't have text and binary mode at once None
# | FileExistsError [Errno 17] File exists: '/f' 17
# | IsADirectoryError [Errno 21] Is a directory: '' 21
# | IsADirectoryError [Errno 21] Is a directory: '' 21
# | NotADirectoryError [Errno 20] Not a directory: '/f/a' 20
# | FileNotFoundError [Errno 2] No such file or directory: 'no/such' 2
# | TypeError expected str, bytes or os.PathLike object, not float None
# | TypeError expected str, bytes or os.PathLike object, not NoneType None
# | ValueError embedded null byte None
# | ValueError binary mode doesn't take an encoding argument None
# | ValueError can't have unbuffered text I/O None
# | LookupError unknown encoding: nosuch None
# | ValueError illegal newline value: x None
# | ValueError binary mode doesn't take a newline argument None
# | ValueError binary mode doesn't take an errors argument None
