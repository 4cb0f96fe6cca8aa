# The encoding unicode_escape, both ways.
for text in ("plain", "tab\t\n\r\\", "\x00\x7f\xe9", "\u20ac", "\U0001f600", "'\""):
    coded = text.encode("unicode_escape")
    print(coded, coded.decode("unicode-escape") == text)
print(rb"\101\x41\u0041\N{BULLET}\a\
joined\'".decode("unicode_escape"))
for wrong in (rb"\x4", rb"\u12", rb"\U0011ffff", b"ab\\", rb"\N{NO SUCH}", rb"\N{", rb"\N"):
    try:
        wrong.decode("unicode_escape")
    except UnicodeDecodeError as e:
        print(e)
# expect: b'plain' True
# expect: b'tab\\t\\n\\r\\\\' True
# expect: b'\\x00\\x7f\\xe9' True
# expect: b'\\u20ac' True
# expect: b'\\U0001f600' True
# expect: b'\'"' True
# expect: AAA•joined'
# expect: 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
# expect: 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
# expect: 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
# expect: 'unicodeescape' codec can't decode byte 0x5c in position 2: \ at end of string
# expect: 'unicodeescape' codec can't decode bytes in position 0-10: unknown Unicode character name
# expect: 'unicodeescape' codec can't decode bytes in position 0-2: malformed \N character escape
# expect: 'unicodeescape' codec can't decode bytes in position 0-1: malformed \N character escape
