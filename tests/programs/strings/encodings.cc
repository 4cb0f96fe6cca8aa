# Encodings and error handlers, both ways, with the attributes of their exceptions.
# python: 3.13
def t(f):
    try:
        print(ascii(f()))
    except UnicodeError as e:
        print(type(e).__name__, e, e.encoding, e.start, e.end, e.reason)
    except Exception as e:
        print(type(e).__name__, e)
HANDLERS = 'strict ignore replace backslashreplace xmlcharrefreplace namereplace nosuch'.split()
for name in 'utf-8 utf-8-sig utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be ascii latin-1 cp1252'.split():
    print(name)
    for handler in HANDLERS:
        t(lambda: 'a\xe9\u20ac\u0100\U0001f600b'.encode(name, handler))
    for data in (b'\xff\xfea\x00b\x00', b'\xfe\xff\x00a\x00b', b'abc', b'\x00\xdca\x00', b'\x00\xd8a\x00', b'\x00\xd8', b'a\x81\xe9b', b'\xef\xbb\xbfab', b'\x00\x00\x11\x00', b'\xe2\x82', b'', b'=\xd8\x00\xde'):
        for handler in HANDLERS[:5]:
            t(lambda: data.decode(name, handler))
for name in ('U8', 'L1', 'UTF_16LE', 'windows-1252', 'iso8859-1', 'nosuch', 'rot13'):
    t(lambda: 'a'.encode(name))
t(lambda: b'\xff'.decode('utf-8', 'nosuch'))
t(lambda: b'abc'.decode('utf-8', 'surrogateescape'))
t(lambda: 'abc'.encode('ascii', 'surrogateescape'))
t(lambda: '\u20ac'.encode('ascii', 'surrogateescape'))
# expect-output:
# | utf-8
# | b'a\xc3\xa9\xe2\x82\xac\xc4\x80\xf0\x9f\x98\x80b'
# | b'a\xc3\xa9\xe2\x82\xac\xc4\x80\xf0\x9f\x98\x80b'
# | b'a\xc3\xa9\xe2\x82\xac\xc4\x80\xf0\x9f\x98\x80b'
# | b'a\xc3\xa9\xe2\x82\xac\xc4\x80\xf0\x9f\x98\x80b'
# | b'a\xc3\xa9\xe2\x82\xac\xc4\x80\xf0\x9f\x98\x80b'
# | b'a\xc3\xa9\xe2\x82\xac\xc4\x80\xf0\x9f\x98\x80b'
# | b'a\xc3\xa9\xe2\x82\xac\xc4\x80\xf0\x9f\x98\x80b'
# | UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte utf-8 0 1 invalid start byte
# | 'a\x00b\x00'
# | '\ufffd\ufffda\x00b\x00'
# | '\\xff\\xfea\x00b\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-8' codec can't decode byte 0xfe in position 0: invalid start byte utf-8 0 1 invalid start byte
# | '\x00a\x00b'
# | '\ufffd\ufffd\x00a\x00b'
# | '\\xfe\\xff\x00a\x00b'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | 'abc'
# | 'abc'
# | 'abc'
# | 'abc'
# | 'abc'
# | UnicodeDecodeError 'utf-8' codec can't decode byte 0xdc in position 1: invalid continuation byte utf-8 1 2 invalid continuation byte
# | '\x00a\x00'
# | '\x00\ufffda\x00'
# | '\x00\\xdca\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-8' codec can't decode byte 0xd8 in position 1: invalid continuation byte utf-8 1 2 invalid continuation byte
# | '\x00a\x00'
# | '\x00\ufffda\x00'
# | '\x00\\xd8a\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-8' codec can't decode byte 0xd8 in position 1: unexpected end of data utf-8 1 2 unexpected end of data
# | '\x00'
# | '\x00\ufffd'
# | '\x00\\xd8'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-8' codec can't decode byte 0x81 in position 1: invalid start byte utf-8 1 2 invalid start byte
# | 'ab'
# | 'a\ufffd\ufffdb'
# | 'a\\x81\\xe9b'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | '\ufeffab'
# | '\ufeffab'
# | '\ufeffab'
# | '\ufeffab'
# | '\ufeffab'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | UnicodeDecodeError 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data utf-8 0 2 unexpected end of data
# | ''
# | '\ufffd'
# | '\\xe2\\x82'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | ''
# | ''
# | ''
# | ''
# | ''
# | UnicodeDecodeError 'utf-8' codec can't decode byte 0xd8 in position 1: invalid continuation byte utf-8 1 2 invalid continuation byte
# | '=\x00'
# | '=\ufffd\x00\ufffd'
# | '=\\xd8\x00\\xde'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | utf-8-sig
# | b'\xef\xbb\xbfa\xc3\xa9\xe2\x82\xac\xc4\x80\xf0\x9f\x98\x80b'
# | b'\xef\xbb\xbfa\xc3\xa9\xe2\x82\xac\xc4\x80\xf0\x9f\x98\x80b'
# | b'\xef\xbb\xbfa\xc3\xa9\xe2\x82\xac\xc4\x80\xf0\x9f\x98\x80b'
# | b'\xef\xbb\xbfa\xc3\xa9\xe2\x82\xac\xc4\x80\xf0\x9f\x98\x80b'
# | b'\xef\xbb\xbfa\xc3\xa9\xe2\x82\xac\xc4\x80\xf0\x9f\x98\x80b'
# | b'\xef\xbb\xbfa\xc3\xa9\xe2\x82\xac\xc4\x80\xf0\x9f\x98\x80b'
# | b'\xef\xbb\xbfa\xc3\xa9\xe2\x82\xac\xc4\x80\xf0\x9f\x98\x80b'
# | UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte utf-8 0 1 invalid start byte
# | 'a\x00b\x00'
# | '\ufffd\ufffda\x00b\x00'
# | '\\xff\\xfea\x00b\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-8' codec can't decode byte 0xfe in position 0: invalid start byte utf-8 0 1 invalid start byte
# | '\x00a\x00b'
# | '\ufffd\ufffd\x00a\x00b'
# | '\\xfe\\xff\x00a\x00b'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | 'abc'
# | 'abc'
# | 'abc'
# | 'abc'
# | 'abc'
# | UnicodeDecodeError 'utf-8' codec can't decode byte 0xdc in position 1: invalid continuation byte utf-8 1 2 invalid continuation byte
# | '\x00a\x00'
# | '\x00\ufffda\x00'
# | '\x00\\xdca\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-8' codec can't decode byte 0xd8 in position 1: invalid continuation byte utf-8 1 2 invalid continuation byte
# | '\x00a\x00'
# | '\x00\ufffda\x00'
# | '\x00\\xd8a\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-8' codec can't decode byte 0xd8 in position 1: unexpected end of data utf-8 1 2 unexpected end of data
# | '\x00'
# | '\x00\ufffd'
# | '\x00\\xd8'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-8' codec can't decode byte 0x81 in position 1: invalid start byte utf-8 1 2 invalid start byte
# | 'ab'
# | 'a\ufffd\ufffdb'
# | 'a\\x81\\xe9b'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | 'ab'
# | 'ab'
# | 'ab'
# | 'ab'
# | 'ab'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | UnicodeDecodeError 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data utf-8 0 2 unexpected end of data
# | ''
# | '\ufffd'
# | '\\xe2\\x82'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | ''
# | ''
# | ''
# | ''
# | ''
# | UnicodeDecodeError 'utf-8' codec can't decode byte 0xd8 in position 1: invalid continuation byte utf-8 1 2 invalid continuation byte
# | '=\x00'
# | '=\ufffd\x00\ufffd'
# | '=\\xd8\x00\\xde'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | utf-16
# | b'\xff\xfea\x00\xe9\x00\xac \x00\x01=\xd8\x00\xdeb\x00'
# | b'\xff\xfea\x00\xe9\x00\xac \x00\x01=\xd8\x00\xdeb\x00'
# | b'\xff\xfea\x00\xe9\x00\xac \x00\x01=\xd8\x00\xdeb\x00'
# | b'\xff\xfea\x00\xe9\x00\xac \x00\x01=\xd8\x00\xdeb\x00'
# | b'\xff\xfea\x00\xe9\x00\xac \x00\x01=\xd8\x00\xdeb\x00'
# | b'\xff\xfea\x00\xe9\x00\xac \x00\x01=\xd8\x00\xdeb\x00'
# | b'\xff\xfea\x00\xe9\x00\xac \x00\x01=\xd8\x00\xdeb\x00'
# | 'ab'
# | 'ab'
# | 'ab'
# | 'ab'
# | 'ab'
# | 'ab'
# | 'ab'
# | 'ab'
# | 'ab'
# | 'ab'
# | UnicodeDecodeError 'utf-16-le' codec can't decode byte 0x63 in position 2: truncated data utf-16-le 2 3 truncated data
# | '\u6261'
# | '\u6261\ufffd'
# | '\u6261\\x63'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-16-le' codec can't decode bytes in position 0-1: illegal encoding utf-16-le 0 2 illegal encoding
# | 'a'
# | '\ufffda'
# | '\\x00\\xdca'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-16-le' codec can't decode bytes in position 0-1: illegal UTF-16 surrogate utf-16-le 0 2 illegal UTF-16 surrogate
# | 'a'
# | '\ufffda'
# | '\\x00\\xd8a'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-16-le' codec can't decode bytes in position 0-1: unexpected end of data utf-16-le 0 2 unexpected end of data
# | ''
# | '\ufffd'
# | '\\x00\\xd8'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | '\u8161\u62e9'
# | '\u8161\u62e9'
# | '\u8161\u62e9'
# | '\u8161\u62e9'
# | '\u8161\u62e9'
# | UnicodeDecodeError 'utf-16-le' codec can't decode byte 0x62 in position 4: truncated data utf-16-le 4 5 truncated data
# | '\ubbef\u61bf'
# | '\ubbef\u61bf\ufffd'
# | '\ubbef\u61bf\\x62'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | '\x00\x11'
# | '\x00\x11'
# | '\x00\x11'
# | '\x00\x11'
# | '\x00\x11'
# | '\u82e2'
# | '\u82e2'
# | '\u82e2'
# | '\u82e2'
# | '\u82e2'
# | ''
# | ''
# | ''
# | ''
# | ''
# | '\U0001f600'
# | '\U0001f600'
# | '\U0001f600'
# | '\U0001f600'
# | '\U0001f600'
# | utf-16-le
# | b'a\x00\xe9\x00\xac \x00\x01=\xd8\x00\xdeb\x00'
# | b'a\x00\xe9\x00\xac \x00\x01=\xd8\x00\xdeb\x00'
# | b'a\x00\xe9\x00\xac \x00\x01=\xd8\x00\xdeb\x00'
# | b'a\x00\xe9\x00\xac \x00\x01=\xd8\x00\xdeb\x00'
# | b'a\x00\xe9\x00\xac \x00\x01=\xd8\x00\xdeb\x00'
# | b'a\x00\xe9\x00\xac \x00\x01=\xd8\x00\xdeb\x00'
# | b'a\x00\xe9\x00\xac \x00\x01=\xd8\x00\xdeb\x00'
# | '\ufeffab'
# | '\ufeffab'
# | '\ufeffab'
# | '\ufeffab'
# | '\ufeffab'
# | '\ufffe\u6100\u6200'
# | '\ufffe\u6100\u6200'
# | '\ufffe\u6100\u6200'
# | '\ufffe\u6100\u6200'
# | '\ufffe\u6100\u6200'
# | UnicodeDecodeError 'utf-16-le' codec can't decode byte 0x63 in position 2: truncated data utf-16-le 2 3 truncated data
# | '\u6261'
# | '\u6261\ufffd'
# | '\u6261\\x63'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-16-le' codec can't decode bytes in position 0-1: illegal encoding utf-16-le 0 2 illegal encoding
# | 'a'
# | '\ufffda'
# | '\\x00\\xdca'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-16-le' codec can't decode bytes in position 0-1: illegal UTF-16 surrogate utf-16-le 0 2 illegal UTF-16 surrogate
# | 'a'
# | '\ufffda'
# | '\\x00\\xd8a'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-16-le' codec can't decode bytes in position 0-1: unexpected end of data utf-16-le 0 2 unexpected end of data
# | ''
# | '\ufffd'
# | '\\x00\\xd8'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | '\u8161\u62e9'
# | '\u8161\u62e9'
# | '\u8161\u62e9'
# | '\u8161\u62e9'
# | '\u8161\u62e9'
# | UnicodeDecodeError 'utf-16-le' codec can't decode byte 0x62 in position 4: truncated data utf-16-le 4 5 truncated data
# | '\ubbef\u61bf'
# | '\ubbef\u61bf\ufffd'
# | '\ubbef\u61bf\\x62'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | '\x00\x11'
# | '\x00\x11'
# | '\x00\x11'
# | '\x00\x11'
# | '\x00\x11'
# | '\u82e2'
# | '\u82e2'
# | '\u82e2'
# | '\u82e2'
# | '\u82e2'
# | ''
# | ''
# | ''
# | ''
# | ''
# | '\U0001f600'
# | '\U0001f600'
# | '\U0001f600'
# | '\U0001f600'
# | '\U0001f600'
# | utf-16-be
# | b'\x00a\x00\xe9 \xac\x01\x00\xd8=\xde\x00\x00b'
# | b'\x00a\x00\xe9 \xac\x01\x00\xd8=\xde\x00\x00b'
# | b'\x00a\x00\xe9 \xac\x01\x00\xd8=\xde\x00\x00b'
# | b'\x00a\x00\xe9 \xac\x01\x00\xd8=\xde\x00\x00b'
# | b'\x00a\x00\xe9 \xac\x01\x00\xd8=\xde\x00\x00b'
# | b'\x00a\x00\xe9 \xac\x01\x00\xd8=\xde\x00\x00b'
# | b'\x00a\x00\xe9 \xac\x01\x00\xd8=\xde\x00\x00b'
# | '\ufffe\u6100\u6200'
# | '\ufffe\u6100\u6200'
# | '\ufffe\u6100\u6200'
# | '\ufffe\u6100\u6200'
# | '\ufffe\u6100\u6200'
# | '\ufeffab'
# | '\ufeffab'
# | '\ufeffab'
# | '\ufeffab'
# | '\ufeffab'
# | UnicodeDecodeError 'utf-16-be' codec can't decode byte 0x63 in position 2: truncated data utf-16-be 2 3 truncated data
# | '\u6162'
# | '\u6162\ufffd'
# | '\u6162\\x63'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | '\xdc\u6100'
# | '\xdc\u6100'
# | '\xdc\u6100'
# | '\xdc\u6100'
# | '\xdc\u6100'
# | '\xd8\u6100'
# | '\xd8\u6100'
# | '\xd8\u6100'
# | '\xd8\u6100'
# | '\xd8\u6100'
# | '\xd8'
# | '\xd8'
# | '\xd8'
# | '\xd8'
# | '\xd8'
# | '\u6181\ue962'
# | '\u6181\ue962'
# | '\u6181\ue962'
# | '\u6181\ue962'
# | '\u6181\ue962'
# | UnicodeDecodeError 'utf-16-be' codec can't decode byte 0x62 in position 4: truncated data utf-16-be 4 5 truncated data
# | '\uefbb\ubf61'
# | '\uefbb\ubf61\ufffd'
# | '\uefbb\ubf61\\x62'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | '\x00\u1100'
# | '\x00\u1100'
# | '\x00\u1100'
# | '\x00\u1100'
# | '\x00\u1100'
# | '\ue282'
# | '\ue282'
# | '\ue282'
# | '\ue282'
# | '\ue282'
# | ''
# | ''
# | ''
# | ''
# | ''
# | '\u3dd8\xde'
# | '\u3dd8\xde'
# | '\u3dd8\xde'
# | '\u3dd8\xde'
# | '\u3dd8\xde'
# | utf-32
# | b'\xff\xfe\x00\x00a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00\x00\x01\x00\x00\x00\xf6\x01\x00b\x00\x00\x00'
# | b'\xff\xfe\x00\x00a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00\x00\x01\x00\x00\x00\xf6\x01\x00b\x00\x00\x00'
# | b'\xff\xfe\x00\x00a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00\x00\x01\x00\x00\x00\xf6\x01\x00b\x00\x00\x00'
# | b'\xff\xfe\x00\x00a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00\x00\x01\x00\x00\x00\xf6\x01\x00b\x00\x00\x00'
# | b'\xff\xfe\x00\x00a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00\x00\x01\x00\x00\x00\xf6\x01\x00b\x00\x00\x00'
# | b'\xff\xfe\x00\x00a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00\x00\x01\x00\x00\x00\xf6\x01\x00b\x00\x00\x00'
# | b'\xff\xfe\x00\x00a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00\x00\x01\x00\x00\x00\xf6\x01\x00b\x00\x00\x00'
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-le 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd\ufffd'
# | '\\xff\\xfe\\x61\\x00\\x62\\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-le 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd\ufffd'
# | '\\xfe\\xff\\x00\\x61\\x00\\x62'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-2: truncated data utf-32-le 0 3 truncated data
# | ''
# | '\ufffd'
# | '\\x61\\x62\\x63'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-le 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd'
# | '\\x00\\xdc\\x61\\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-le 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd'
# | '\\x00\\xd8\\x61\\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-1: truncated data utf-32-le 0 2 truncated data
# | ''
# | '\ufffd'
# | '\\x00\\xd8'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-le 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd'
# | '\\x61\\x81\\xe9\\x62'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-le 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd\ufffd'
# | '\\xef\\xbb\\xbf\\x61\\x62'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-le 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd'
# | '\\x00\\x00\\x11\\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-1: truncated data utf-32-le 0 2 truncated data
# | ''
# | '\ufffd'
# | '\\xe2\\x82'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | ''
# | ''
# | ''
# | ''
# | ''
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-le 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd'
# | '\\x3d\\xd8\\x00\\xde'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | utf-32-le
# | b'a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00\x00\x01\x00\x00\x00\xf6\x01\x00b\x00\x00\x00'
# | b'a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00\x00\x01\x00\x00\x00\xf6\x01\x00b\x00\x00\x00'
# | b'a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00\x00\x01\x00\x00\x00\xf6\x01\x00b\x00\x00\x00'
# | b'a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00\x00\x01\x00\x00\x00\xf6\x01\x00b\x00\x00\x00'
# | b'a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00\x00\x01\x00\x00\x00\xf6\x01\x00b\x00\x00\x00'
# | b'a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00\x00\x01\x00\x00\x00\xf6\x01\x00b\x00\x00\x00'
# | b'a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00\x00\x01\x00\x00\x00\xf6\x01\x00b\x00\x00\x00'
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-le 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd\ufffd'
# | '\\xff\\xfe\\x61\\x00\\x62\\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-le 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd\ufffd'
# | '\\xfe\\xff\\x00\\x61\\x00\\x62'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-2: truncated data utf-32-le 0 3 truncated data
# | ''
# | '\ufffd'
# | '\\x61\\x62\\x63'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-le 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd'
# | '\\x00\\xdc\\x61\\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-le 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd'
# | '\\x00\\xd8\\x61\\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-1: truncated data utf-32-le 0 2 truncated data
# | ''
# | '\ufffd'
# | '\\x00\\xd8'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-le 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd'
# | '\\x61\\x81\\xe9\\x62'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-le 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd\ufffd'
# | '\\xef\\xbb\\xbf\\x61\\x62'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-le 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd'
# | '\\x00\\x00\\x11\\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-1: truncated data utf-32-le 0 2 truncated data
# | ''
# | '\ufffd'
# | '\\xe2\\x82'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | ''
# | ''
# | ''
# | ''
# | ''
# | UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-le 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd'
# | '\\x3d\\xd8\\x00\\xde'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | utf-32-be
# | b'\x00\x00\x00a\x00\x00\x00\xe9\x00\x00 \xac\x00\x00\x01\x00\x00\x01\xf6\x00\x00\x00\x00b'
# | b'\x00\x00\x00a\x00\x00\x00\xe9\x00\x00 \xac\x00\x00\x01\x00\x00\x01\xf6\x00\x00\x00\x00b'
# | b'\x00\x00\x00a\x00\x00\x00\xe9\x00\x00 \xac\x00\x00\x01\x00\x00\x01\xf6\x00\x00\x00\x00b'
# | b'\x00\x00\x00a\x00\x00\x00\xe9\x00\x00 \xac\x00\x00\x01\x00\x00\x01\xf6\x00\x00\x00\x00b'
# | b'\x00\x00\x00a\x00\x00\x00\xe9\x00\x00 \xac\x00\x00\x01\x00\x00\x01\xf6\x00\x00\x00\x00b'
# | b'\x00\x00\x00a\x00\x00\x00\xe9\x00\x00 \xac\x00\x00\x01\x00\x00\x01\xf6\x00\x00\x00\x00b'
# | b'\x00\x00\x00a\x00\x00\x00\xe9\x00\x00 \xac\x00\x00\x01\x00\x00\x01\xf6\x00\x00\x00\x00b'
# | UnicodeDecodeError 'utf-32-be' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-be 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd\ufffd'
# | '\\xff\\xfe\\x61\\x00\\x62\\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-be' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-be 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd\ufffd'
# | '\\xfe\\xff\\x00\\x61\\x00\\x62'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-be' codec can't decode bytes in position 0-2: truncated data utf-32-be 0 3 truncated data
# | ''
# | '\ufffd'
# | '\\x61\\x62\\x63'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-be' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-be 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd'
# | '\\x00\\xdc\\x61\\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-be' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-be 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd'
# | '\\x00\\xd8\\x61\\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-be' codec can't decode bytes in position 0-1: truncated data utf-32-be 0 2 truncated data
# | ''
# | '\ufffd'
# | '\\x00\\xd8'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-be' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-be 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd'
# | '\\x61\\x81\\xe9\\x62'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'utf-32-be' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-be 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd\ufffd'
# | '\\xef\\xbb\\xbf\\x61\\x62'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | '\u1100'
# | '\u1100'
# | '\u1100'
# | '\u1100'
# | '\u1100'
# | UnicodeDecodeError 'utf-32-be' codec can't decode bytes in position 0-1: truncated data utf-32-be 0 2 truncated data
# | ''
# | '\ufffd'
# | '\\xe2\\x82'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | ''
# | ''
# | ''
# | ''
# | ''
# | UnicodeDecodeError 'utf-32-be' codec can't decode bytes in position 0-3: code point not in range(0x110000) utf-32-be 0 4 code point not in range(0x110000)
# | ''
# | '\ufffd'
# | '\\x3d\\xd8\\x00\\xde'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | ascii
# | UnicodeEncodeError 'ascii' codec can't encode characters in position 1-4: ordinal not in range(128) ascii 1 5 ordinal not in range(128)
# | b'ab'
# | b'a????b'
# | b'a\\xe9\\u20ac\\u0100\\U0001f600b'
# | b'a&#233;&#8364;&#256;&#128512;b'
# | b'a\\N{LATIN SMALL LETTER E WITH ACUTE}\\N{EURO SIGN}\\N{LATIN CAPITAL LETTER A WITH MACRON}\\N{GRINNING FACE}b'
# | LookupError unknown error handler name 'nosuch'
# | UnicodeDecodeError 'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128) ascii 0 1 ordinal not in range(128)
# | 'a\x00b\x00'
# | '\ufffd\ufffda\x00b\x00'
# | '\\xff\\xfea\x00b\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'ascii' codec can't decode byte 0xfe in position 0: ordinal not in range(128) ascii 0 1 ordinal not in range(128)
# | '\x00a\x00b'
# | '\ufffd\ufffd\x00a\x00b'
# | '\\xfe\\xff\x00a\x00b'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | 'abc'
# | 'abc'
# | 'abc'
# | 'abc'
# | 'abc'
# | UnicodeDecodeError 'ascii' codec can't decode byte 0xdc in position 1: ordinal not in range(128) ascii 1 2 ordinal not in range(128)
# | '\x00a\x00'
# | '\x00\ufffda\x00'
# | '\x00\\xdca\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'ascii' codec can't decode byte 0xd8 in position 1: ordinal not in range(128) ascii 1 2 ordinal not in range(128)
# | '\x00a\x00'
# | '\x00\ufffda\x00'
# | '\x00\\xd8a\x00'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'ascii' codec can't decode byte 0xd8 in position 1: ordinal not in range(128) ascii 1 2 ordinal not in range(128)
# | '\x00'
# | '\x00\ufffd'
# | '\x00\\xd8'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'ascii' codec can't decode byte 0x81 in position 1: ordinal not in range(128) ascii 1 2 ordinal not in range(128)
# | 'ab'
# | 'a\ufffd\ufffdb'
# | 'a\\x81\\xe9b'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | UnicodeDecodeError 'ascii' codec can't decode byte 0xef in position 0: ordinal not in range(128) ascii 0 1 ordinal not in range(128)
# | 'ab'
# | '\ufffd\ufffd\ufffdab'
# | '\\xef\\xbb\\xbfab'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | UnicodeDecodeError 'ascii' codec can't decode byte 0xe2 in position 0: ordinal not in range(128) ascii 0 1 ordinal not in range(128)
# | ''
# | '\ufffd\ufffd'
# | '\\xe2\\x82'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | ''
# | ''
# | ''
# | ''
# | ''
# | UnicodeDecodeError 'ascii' codec can't decode byte 0xd8 in position 1: ordinal not in range(128) ascii 1 2 ordinal not in range(128)
# | '=\x00'
# | '=\ufffd\x00\ufffd'
# | '=\\xd8\x00\\xde'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | latin-1
# | UnicodeEncodeError 'latin-1' codec can't encode characters in position 2-4: ordinal not in range(256) latin-1 2 5 ordinal not in range(256)
# | b'a\xe9b'
# | b'a\xe9???b'
# | b'a\xe9\\u20ac\\u0100\\U0001f600b'
# | b'a\xe9&#8364;&#256;&#128512;b'
# | b'a\xe9\\N{EURO SIGN}\\N{LATIN CAPITAL LETTER A WITH MACRON}\\N{GRINNING FACE}b'
# | LookupError unknown error handler name 'nosuch'
# | '\xff\xfea\x00b\x00'
# | '\xff\xfea\x00b\x00'
# | '\xff\xfea\x00b\x00'
# | '\xff\xfea\x00b\x00'
# | '\xff\xfea\x00b\x00'
# | '\xfe\xff\x00a\x00b'
# | '\xfe\xff\x00a\x00b'
# | '\xfe\xff\x00a\x00b'
# | '\xfe\xff\x00a\x00b'
# | '\xfe\xff\x00a\x00b'
# | 'abc'
# | 'abc'
# | 'abc'
# | 'abc'
# | 'abc'
# | '\x00\xdca\x00'
# | '\x00\xdca\x00'
# | '\x00\xdca\x00'
# | '\x00\xdca\x00'
# | '\x00\xdca\x00'
# | '\x00\xd8a\x00'
# | '\x00\xd8a\x00'
# | '\x00\xd8a\x00'
# | '\x00\xd8a\x00'
# | '\x00\xd8a\x00'
# | '\x00\xd8'
# | '\x00\xd8'
# | '\x00\xd8'
# | '\x00\xd8'
# | '\x00\xd8'
# | 'a\x81\xe9b'
# | 'a\x81\xe9b'
# | 'a\x81\xe9b'
# | 'a\x81\xe9b'
# | 'a\x81\xe9b'
# | '\xef\xbb\xbfab'
# | '\xef\xbb\xbfab'
# | '\xef\xbb\xbfab'
# | '\xef\xbb\xbfab'
# | '\xef\xbb\xbfab'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | '\xe2\x82'
# | '\xe2\x82'
# | '\xe2\x82'
# | '\xe2\x82'
# | '\xe2\x82'
# | ''
# | ''
# | ''
# | ''
# | ''
# | '=\xd8\x00\xde'
# | '=\xd8\x00\xde'
# | '=\xd8\x00\xde'
# | '=\xd8\x00\xde'
# | '=\xd8\x00\xde'
# | cp1252
# | UnicodeEncodeError 'charmap' codec can't encode characters in position 3-4: character maps to <undefined> charmap 3 5 character maps to <undefined>
# | b'a\xe9\x80b'
# | b'a\xe9\x80??b'
# | b'a\xe9\x80\\u0100\\U0001f600b'
# | b'a\xe9\x80&#256;&#128512;b'
# | b'a\xe9\x80\\N{LATIN CAPITAL LETTER A WITH MACRON}\\N{GRINNING FACE}b'
# | LookupError unknown error handler name 'nosuch'
# | '\xff\xfea\x00b\x00'
# | '\xff\xfea\x00b\x00'
# | '\xff\xfea\x00b\x00'
# | '\xff\xfea\x00b\x00'
# | '\xff\xfea\x00b\x00'
# | '\xfe\xff\x00a\x00b'
# | '\xfe\xff\x00a\x00b'
# | '\xfe\xff\x00a\x00b'
# | '\xfe\xff\x00a\x00b'
# | '\xfe\xff\x00a\x00b'
# | 'abc'
# | 'abc'
# | 'abc'
# | 'abc'
# | 'abc'
# | '\x00\xdca\x00'
# | '\x00\xdca\x00'
# | '\x00\xdca\x00'
# | '\x00\xdca\x00'
# | '\x00\xdca\x00'
# | '\x00\xd8a\x00'
# | '\x00\xd8a\x00'
# | '\x00\xd8a\x00'
# | '\x00\xd8a\x00'
# | '\x00\xd8a\x00'
# | '\x00\xd8'
# | '\x00\xd8'
# | '\x00\xd8'
# | '\x00\xd8'
# | '\x00\xd8'
# | UnicodeDecodeError 'charmap' codec can't decode byte 0x81 in position 1: character maps to <undefined> charmap 1 2 character maps to <undefined>
# | 'a\xe9b'
# | 'a\ufffd\xe9b'
# | 'a\\x81\xe9b'
# | TypeError don't know how to handle UnicodeDecodeError in error callback
# | '\xef\xbb\xbfab'
# | '\xef\xbb\xbfab'
# | '\xef\xbb\xbfab'
# | '\xef\xbb\xbfab'
# | '\xef\xbb\xbfab'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | '\x00\x00\x11\x00'
# | '\xe2\u201a'
# | '\xe2\u201a'
# | '\xe2\u201a'
# | '\xe2\u201a'
# | '\xe2\u201a'
# | ''
# | ''
# | ''
# | ''
# | ''
# | '=\xd8\x00\xde'
# | '=\xd8\x00\xde'
# | '=\xd8\x00\xde'
# | '=\xd8\x00\xde'
# | '=\xd8\x00\xde'
# | b'a'
# | b'a'
# | b'a\x00'
# | b'a'
# | b'a'
# | LookupError unknown encoding: nosuch
# | LookupError 'rot13' is not a text encoding; use codecs.encode() to handle arbitrary codecs
# | LookupError unknown error handler name 'nosuch'
# | 'abc'
# | b'abc'
# | UnicodeEncodeError 'ascii' codec can't encode character '\u20ac' in position 0: ordinal not in range(128) ascii 0 1 ordinal not in range(128)
