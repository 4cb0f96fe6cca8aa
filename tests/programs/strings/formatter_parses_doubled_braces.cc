# string.Formatter.parse gives a doubled brace as a piece of its own.
import string

print(list(string.Formatter().parse("a{b!r:c}{{d}}{0}")))
print(string.Formatter().format("{{{0}}} {{}}", 5))
# expect: [('a', 'b', 'c', 'r'), ('{', None, None, None), ('d}', None, None, None), ('', '0', '', None)]
# expect: {5} {}
