# What is legal and most likely wrong is warned of before the script runs.
x = 5
pattern = '\d+\.'
print(pattern)  # expect: \d+\.
data = b'\q\377'
high = '\477'
print(len(high), data)  # expect: 1 b'\\q\xff'
text = f"""\w
{x}"""
print(text == '\\w\n5')  # expect: True
print(1if x else 2, 0x1or 3, 0b1and 2)  # expect: 1 1 2
print(x is 5, x is not 'five')  # expect: True True
print(x is None, x is ..., x is True)  # expect: False False False
assert (x, 'a tuple is true')
def wrong():
    return [1](2), 'a'(x), (1, 2)['k'], None[0], (lambda: 1)[0], [[1, 2]
        [3, 4]]
try:
    wrong()
except TypeError as e:
    print(e)  # expect: 'list' object is not callable
raw = r'\d'
print(raw, '\N{BULLET}', '\u0041', [1][True:], {}[x] if not x else x)  # expect: \d • A [] 5
# expect-stderr:
# | syntax/warnings.cc:3: SyntaxWarning: invalid escape sequence '\d'
# |   pattern = '\d+\.'
# | syntax/warnings.cc:5: SyntaxWarning: invalid escape sequence '\q'
# |   data = b'\q\377'
# | syntax/warnings.cc:6: SyntaxWarning: invalid octal escape sequence '\477'
# |   high = '\477'
# | syntax/warnings.cc:9: SyntaxWarning: invalid escape sequence '\w'
# |   {x}"""
# | syntax/warnings.cc:11: SyntaxWarning: invalid decimal literal
# |   print(1if x else 2, 0x1or 3, 0b1and 2)  # expect: 1 1 2
# | syntax/warnings.cc:11: SyntaxWarning: invalid hexadecimal literal
# |   print(1if x else 2, 0x1or 3, 0b1and 2)  # expect: 1 1 2
# | syntax/warnings.cc:11: SyntaxWarning: invalid binary literal
# |   print(1if x else 2, 0x1or 3, 0b1and 2)  # expect: 1 1 2
# | syntax/warnings.cc:12: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# |   print(x is 5, x is not 'five')  # expect: True True
# | syntax/warnings.cc:12: SyntaxWarning: "is not" with 'str' literal. Did you mean "!="?
# |   print(x is 5, x is not 'five')  # expect: True True
# | syntax/warnings.cc:14: SyntaxWarning: assertion is always true, perhaps remove parentheses?
# |   assert (x, 'a tuple is true')
# | syntax/warnings.cc:16: SyntaxWarning: 'list' object is not callable; perhaps you missed a comma?
# |   return [1](2), 'a'(x), (1, 2)['k'], None[0], (lambda: 1)[0], [[1, 2]
# | syntax/warnings.cc:16: SyntaxWarning: 'str' object is not callable; perhaps you missed a comma?
# |   return [1](2), 'a'(x), (1, 2)['k'], None[0], (lambda: 1)[0], [[1, 2]
# | syntax/warnings.cc:16: SyntaxWarning: tuple indices must be integers or slices, not str; perhaps you missed a comma?
# |   return [1](2), 'a'(x), (1, 2)['k'], None[0], (lambda: 1)[0], [[1, 2]
# | syntax/warnings.cc:16: SyntaxWarning: 'NoneType' object is not subscriptable; perhaps you missed a comma?
# |   return [1](2), 'a'(x), (1, 2)['k'], None[0], (lambda: 1)[0], [[1, 2]
# | syntax/warnings.cc:16: SyntaxWarning: 'function' object is not subscriptable; perhaps you missed a comma?
# |   return [1](2), 'a'(x), (1, 2)['k'], None[0], (lambda: 1)[0], [[1, 2]
# | syntax/warnings.cc:16: SyntaxWarning: list indices must be integers or slices, not tuple; perhaps you missed a comma?
# |   return [1](2), 'a'(x), (1, 2)['k'], None[0], (lambda: 1)[0], [[1, 2]
# python: 3.13
