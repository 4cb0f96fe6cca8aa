# Templates and formatters.
# python: 3.13
import string
from string import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
T = Template('Hi $name, ${greeting}! $$5 $x1_y'); print(T.substitute(name='A', greeting='B', x1_y=3), T.safe_substitute(name='A'), T.template, T.is_valid(), T.get_identifiers())
t(lambda: T.substitute(name='A')); t(lambda: Template('$ x').substitute()); t(lambda: Template('a\nb $').substitute()); t(lambda: Template('${1}').substitute()); t(lambda: Template('$a').substitute({'a': 1}, a=2)); print(Template('$ x ${').safe_substitute(), Template('$1').is_valid())
f = Formatter(); print(f.format('{} {} {0!r:>5}' if 0 else '{} {}', 1, 2), f.format('{0} {a} {a!r:>6}', 1, a='x'), f.format('{0.real} {b[k]} {b[0]}', 3, b={'k': 1, 0: 2}), f.format('{{}} {:{}}', 5, '>4'), f.vformat('{x}', (), {'x': 9}))
class F(Formatter):
    def get_value(self, key, args, kw): return kw.get(key, f'<{key}>') if isinstance(key, str) else args[key]
    def check_unused_args(self, used, args, kw): print(sorted(map(str, used)))
print(F().format('{a} {b} {0}', 7, a=1)); t(lambda: f.format('{')); t(lambda: f.format('}')); t(lambda: f.format('{0} {}', 1)); t(lambda: f.format('{} {0}', 1)); t(lambda: f.format('{x}')); t(lambda: f.format('{0!z}', 1)); print(list(f.parse('a{b!r:c}d{}')))
print(ascii_letters, digits, punctuation, capwords('hello  wORLD x'), capwords('a-b', '-'), hexdigits, octdigits, repr(whitespace), len(printable))
# expect-output:
# | Hi A, B! $5 3 Hi A, ${greeting}! $5 $x1_y Hi $name, ${greeting}! $$5 $x1_y True ['name', 'greeting', 'x1_y']
# | KeyError 'greeting'
# | ValueError Invalid placeholder in string: line 1, col 1
# | ValueError Invalid placeholder in string: line 2, col 3
# | ValueError Invalid placeholder in string: line 1, col 1
# | 2
# | $ x ${ False
# | 1 2 1 x    'x' 3 1 2 {}    5 9
# | ['0', 'a', 'b']
# | 1 <b> 7
# | ValueError Single '{' encountered in format string
# | ValueError Single '}' encountered in format string
# | ValueError cannot switch from manual field specification to automatic field numbering
# | ValueError cannot switch from manual field specification to automatic field numbering
# | KeyError 'x'
# | ValueError Unknown conversion specifier z
# | [('a', 'b', 'c', 'r'), ('d', '', '', None)]
# | abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ Hello World X A-B 0123456789abcdefABCDEF 01234567 ' \t\n\r\x0b\x0c' 100
