# An empty specification asks `str`, which a class that derives from str, int or float may change.
class Word(str):
    def __str__(self): return 'word'

class Number(int):
    def __repr__(self): return 'number'

class Real(float):
    def __format__(self, spec): return f'real<{spec}>'

class Told:
    def __str__(self): return Word('told')

class Wrong(int):
    def __str__(self): return 5

for x in (Word('ab'), Number(3), Real(1.5), Told()):
    print(format(x), '{}'.format(x), f'{x}', '%s' % x)
for x in (Word('ab'), Number(3), Real(1.5)):
    print(format(x, '>6'), '{:>6}'.format(x), f'{x:>6}|{x!r}')
try:
    format(Wrong(1))
except TypeError as e:
    print(e)
print(type(f'{Told()}').__name__, type(str(Told())).__name__)

# expect: word word word word
# expect: number number number number
# expect: real<> real<> real<> 1.5
# expect: word word word word
# expect:     ab     ab     ab|'ab'
# expect:      3      3      3|number
# expect: real<>6> real<>6> real<>6>|1.5
# expect: __str__ returned non-string (type int)
# expect: Word Word
