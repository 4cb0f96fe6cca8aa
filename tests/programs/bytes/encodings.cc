# From text to bytes and back, and what is done with the rest.
t = 'naïve €'
print(t.encode(), t.encode('utf-8').decode('utf_8') == t, 'é'.encode('latin-1'), 'é'.encode('iso-8859-1'))
# expect: b'na\xc3\xafve \xe2\x82\xac' True b'\xe9' b'\xe9'
print(t.encode('ascii', 'replace'), t.encode('ascii', 'ignore'), t.encode('latin-1', 'backslashreplace'))
# expect: b'na?ve ?' b'nave ' b'na\xefve \\u20ac'
print(t.encode('ascii', 'xmlcharrefreplace'), str(b'abc', 'ascii'), str(bytearray(b'\xff'), 'latin1'))
# expect: b'na&#239;ve &#8364;' abc ÿ
def refused(f):
    try:
        return f()
    except (UnicodeError, LookupError) as e:
        return f'{type(e).__name__}: {e}'
print(refused(lambda: t.encode('ascii')))
# expect: UnicodeEncodeError: 'ascii' codec can't encode character '\xef' in position 2: ordinal not in range(128)
print(refused(lambda: '€€'.encode('latin-1')))
# expect: UnicodeEncodeError: 'latin-1' codec can't encode characters in position 0-1: ordinal not in range(256)
print(refused(lambda: b'ab\x80'.decode()))
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0x80 in position 2: invalid start byte
print(refused(lambda: b'\xc3('.decode()))
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 0: invalid continuation byte
print(refused(lambda: b'\xf0\x9f\x98'.decode()))
# expect: UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-2: unexpected end of data
print(refused(lambda: b'\x80'.decode('ascii')))
# expect: UnicodeDecodeError: 'ascii' codec can't decode byte 0x80 in position 0: ordinal not in range(128)
print(refused(lambda: b''.decode('unknown')))  # expect: 
print(refused(lambda: b'\xff'.decode('utf-8', 'unknown')))
# expect: LookupError: unknown error handler name 'unknown'
try:
    b'a\xffc'.decode()
except UnicodeDecodeError as e:
    print(e.args)  # expect: ('utf-8', b'a\xffc', 1, 2, 'invalid start byte')
print(b'\xe2\x28\xa1x\xf0\x9f'.decode('utf-8', 'replace'))  # expect: �(�x�
