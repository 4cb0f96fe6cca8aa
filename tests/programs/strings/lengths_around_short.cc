# Short strings are kept in another way than long ones: nothing shows where that ends.
text = ''
for n in range(60):
    text += chr(97 + n % 26)
    other = ''.join([chr(97 + i % 26) for i in range(n + 1)])
    assert text == other and hash(text) == hash(other) and len(text) == n + 1
    assert {other: n}[text] == n and text[:n] + text[n:] == f'{text[:5]}{text[5:]}' == other
    assert text[::-1][::-1] == text and (text * 2)[n + 1:] == text
wide = ''
for n in range(30):
    wide += 'äß€'[n % 3]
    kept = wide
    wide += ''
    assert len(wide) == n + 1 and wide[n] == 'äß€'[n % 3] and kept == wide
kept = text
text += '!'
print(len(kept), len(text), wide[-4:])  # expect: 60 61 €äß€
