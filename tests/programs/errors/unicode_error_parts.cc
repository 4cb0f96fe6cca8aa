# What the errors of encodings are made of; a tab size that is too large.
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: UnicodeDecodeError('utf-8', 'x', 0, 1, 'bad'))  # expect: TypeError a bytes-like object is required, not 'str'
t(lambda: UnicodeEncodeError('utf-8', b'x', 0, 1, 'bad'))  # expect: TypeError argument 2 must be str, not bytes
t(lambda: UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'bad'))
# expect: 'utf-8' codec can't decode byte 0xff in position 0: bad
t(lambda: UnicodeEncodeError('ascii', '\xe9', 0, 1, 'bad'))
# expect: 'ascii' codec can't encode character '\xe9' in position 0: bad
t(lambda: 'a\tb'.expandtabs(2 ** 31))  # expect: OverflowError Python int too large to convert to C int
t(lambda: '\t'.expandtabs(2 ** 70))  # expect: OverflowError Python int too large to convert to C int
