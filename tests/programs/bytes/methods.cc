# The methods that ask, cut and search.
b = b'Hello World'
print(b.upper(), b.lower(), b.swapcase(), b.title(), b.capitalize())
# expect: b'HELLO WORLD' b'hello world' b'hELLO wORLD' b'Hello World' b'Hello world'
print(b.find(b'o'), b.rfind(b'o'), b.index(b'World'), b.find(111, 5), b.find(b'z'), b.count(b'l'))
# expect: 4 7 6 7 -1 3
print(b.count(b''), b.find(b'', 20), b.startswith((b'x', b'He')), b.endswith(b'ld', 3), b'W' in b, 87 in b)
# expect: 12 -1 True True True True
print(b.split(), b.split(b'o'), b.rsplit(b'o', 1), b' a  b '.split(), b' a  b '.rsplit(None, 1))
# expect: [b'Hello', b'World'] [b'Hell', b' W', b'rld'] [b'Hello W', b'rld'] [b'a', b'b'] [b' a', b'b']
print(b.partition(b' '), b.rpartition(b'o'), b.partition(b'z'), b.rpartition(b'z'))
# expect: (b'Hello', b' ', b'World') (b'Hello W', b'o', b'rld') (b'Hello World', b'', b'') (b'', b'', b'Hello World')
print(b.strip(b'Hd'), b' \x0bx\x1c '.strip(), b'xxaxx'.lstrip(b'x'), b'xxaxx'.rstrip(b'x'))
# expect: b'ello Worl' b'x\x1c' b'axx' b'xxa'
print(b.replace(b'l', b'LL'), b.replace(b'l', b'', 2), b'ab'.replace(b'', b'-'))
# expect: b'HeLLLLo WorLLd' b'Heo World' b'-a-b-'
print(b.removeprefix(b'He'), b.removesuffix(b'ld'), b.removeprefix(b'x'))
# expect: b'llo World' b'Hello Wor' b'Hello World'
print(b.center(15, b'*'), b.ljust(13, b'.'), b.rjust(13), b'-7'.zfill(5), b'a\tb'.expandtabs(4))
# expect: b'**Hello World**' b'Hello World..' b'  Hello World' b'-0007' b'a   b'
print(b'a\nb\r\nc\rd\x0be'.splitlines(), b'a\n\nb'.splitlines(True))
# expect: [b'a', b'b', b'c', b'd\x0be'] [b'a\n', b'\n', b'b']
print(b.hex(), b.hex(':', 4), b.hex('-', -4), bytes.fromhex('48 65 6C'))
# expect: 48656c6c6f20576f726c64 48656c:6c6f2057:6f726c64 48656c6c-6f20576f-726c64 b'Hel'
print(b.translate(bytes.maketrans(b'lo', b'01'), b'H'), b.translate(None, b'l'))
# expect: b'e001 W1r0d' b'Heo Word'
print(b'-'.join([b'a', bytearray(b'b'), memoryview(b'c')]), b''.join([]))  # expect: b'a-b-c' b''
for s in (b'', b'abc', b'ABC', b'Abc', b'a1', b'12', b' \t', b'\xe9', b'\x1c'):
    print(s, s.isalpha(), s.isalnum(), s.isdigit(), s.isspace(), s.islower(), s.isupper(), s.istitle(), s.isascii())
    # expect: b'' False False False False False False False True
    # expect: b'abc' True True False False True False False True
    # expect: b'ABC' True True False False False True False True
    # expect: b'Abc' True True False False False False True True
    # expect: b'a1' False True False False True False False True
    # expect: b'12' False True True False False False False True
    # expect: b' \t' False False False True False False False True
    # expect: b'\xe9' False False False False False False False False
    # expect: b'\x1c' False False False False False False False True
print(b'caf\xc3\xa9'.decode(), b'caf\xe9'.decode('latin-1'), b'a\xff'.decode('ascii', 'replace'))
# expect: café café a�
print(b'a\xff\xfeb'.decode('utf-8', 'ignore'), b'a\xff'.decode('utf-8', 'backslashreplace'))
# expect: ab a\xff
