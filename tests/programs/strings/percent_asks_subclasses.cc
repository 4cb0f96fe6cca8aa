def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ':', e)

class Width(int): pass
class Index:
    def __index__(self): return 65
class Int:
    def __int__(self): return 4
class Bytes:
    def __bytes__(self): return b'by'
class Word(str): pass

show(lambda: '%*d|%-*d|%.*f' % (Width(5), 3, Width(4), 3, Width(2), 1))
show(lambda: b'%*d|' % (Width(5), 3))
show(lambda: '%c%c' % (Index(), Width(66)))
show(lambda: '%f' % Int())
show(lambda: '%d' % Word('a'))
show(lambda: '%g' % Word('a'))
show(lambda: b'%s %d' % (Bytes(), Int()))
show(lambda: bytearray(b'%b') % Bytes())
show(lambda: b'%(k)s' % {b'k': Bytes()})

# expect: '    3|3   |1.00'
# expect: b'    3|'
# expect: 'AB'
# expect: TypeError: must be real number, not Int
# expect: TypeError: %d format: a real number is required, not Word
# expect: TypeError: must be real number, not Word
# expect: b'by 4'
# expect: bytearray(b'by')
# expect: b'by'
