# codecs: by name, marks, files.
# python: 3.13
import codecs
import os
import tempfile
print(codecs.encode('Hello', 'rot13'), codecs.decode('Uryyb', 'rot_13'), codecs.encode(b'abc', 'hex'), codecs.decode(b'616263', 'hex'))
print(codecs.encode('\xe9', 'latin-1'), codecs.decode(b'\xc3\xa9', 'utf-8') == '\xe9', codecs.BOM_UTF8, codecs.BOM_UTF16)
print(codecs.lookup('utf8').name, codecs.lookup('UTF-16').name, codecs.lookup('cp1252').name, codecs.lookup('ascii').name)
try:
    codecs.lookup('nosuch')
except LookupError as e:
    print(e)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'f')
    with codecs.open(path, 'w', 'utf-16') as f:
        f.write('a\r\nb\n')
    with codecs.open(path, encoding='utf-16') as f:
        print(ascii(f.read()))
# expect-output:
# | Uryyb Hello b'616263' b'abc'
# | b'\xe9' True b'\xef\xbb\xbf' b'\xff\xfe'
# | utf-8 utf-16 cp1252 ascii
# | unknown encoding: nosuch
# | 'a\r\nb\n'
