# Texts of exceptions.
# python: 3.13
import traceback, sys
class S:
    def __init__(self): self.t = ''
    def write(self, x): self.t += x
    def flush(self): pass
def f(x): return 1 / x
def g():
    try: f(0)
    except ZeroDivisionError as e: raise ValueError('bad') from e
try: g()
except ValueError as e:
    a = traceback.format_exc(); b = ''.join(traceback.format_exception(e)); print(a == b); print(a.replace(__file__, 'FILE'))
    print([p.replace(__file__, 'FILE') for p in traceback.format_exception(e)])
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    s = S(); traceback.print_exc(file=s); print(s.t == a)
    s = S(); traceback.print_exception(e, file=s); print(s.t == a)
    s = S(); traceback.print_exception(type(e), e, e.__traceback__, file=s); print(s.t == a)
    print(traceback.format_exc(chain=False).replace(__file__, 'FILE'))
    print([(q.lineno, q.name, q.line) for q in traceback.extract_tb(e.__traceback__)])
    print(''.join(traceback.format_tb(e.__traceback__)).count('File'))
    te = traceback.TracebackException.from_exception(e); print(''.join(te.format()) == a, str(te))
try:
    try: {}['k']
    except KeyError: [].pop()
except IndexError as e:
    print(''.join(traceback.format_exception(e)).replace(__file__, 'FILE'))
    print(len(traceback.format_exception(e)))
print(traceback.format_exc())
e = ValueError('no tb'); e.add_note('a note'); print(traceback.format_exception(e), traceback.format_exception_only(e))
print(traceback.format_exception_only(KeyError('x')), traceback.format_exception_only(ValueError()), traceback.format_exception_only(ValueError('a\nb')))
try: traceback.format_exception(3)
except TypeError as e: print(e)
# expect-output:
# | True
# | Traceback (most recent call last):
# |   File "FILE", line 10, in g
# |     try: f(0)
# |          ~^^^
# |   File "FILE", line 8, in f
# |     def f(x): return 1 / x
# |                      ~~^~~
# | ZeroDivisionError: division by zero
# |
# | The above exception was the direct cause of the following exception:
# |
# | Traceback (most recent call last):
# |   File "FILE", line 12, in <module>
# |     try: g()
# |          ~^^
# |   File "FILE", line 11, in g
# |     except ZeroDivisionError as e: raise ValueError('bad') from e
# |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# | ValueError: bad
# |
# | ['Traceback (most recent call last):\n', '  File "FILE", line 10, in g\n    try: f(0)\n         ~^^^\n', '  File "FILE", line 8, in f\n    def f(x): return 1 / x\n                     ~~^~~\n', 'ZeroDivisionError: division by zero\n', '\nThe above exception was the direct cause of the following exception:\n\n', 'Traceback (most recent call last):\n', '  File "FILE", line 12, in <module>\n    try: g()\n         ~^^\n', '  File "FILE", line 11, in g\n    except ZeroDivisionError as e: raise ValueError(\'bad\') from e\n                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n', 'ValueError: bad\n']
# | ['ValueError: bad\n'] ['ValueError: bad\n']
# | True
# | True
# | True
# | Traceback (most recent call last):
# |   File "FILE", line 12, in <module>
# |     try: g()
# |          ~^^
# |   File "FILE", line 11, in g
# |     except ZeroDivisionError as e: raise ValueError('bad') from e
# |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# | ValueError: bad
# |
# | [(12, '<module>', 'try: g()'), (11, 'g', "except ZeroDivisionError as e: raise ValueError('bad') from e")]
# | 2
# | True bad
# | Traceback (most recent call last):
# |   File "FILE", line 25, in <module>
# |     try: {}['k']
# |          ~~^^^^^
# | KeyError: 'k'
# |
# | During handling of the above exception, another exception occurred:
# |
# | Traceback (most recent call last):
# |   File "FILE", line 26, in <module>
# |     except KeyError: [].pop()
# |                      ~~~~~~^^
# | IndexError: pop from empty list
# |
# | 7
# | NoneType: None
# |
# | ['ValueError: no tb\n', 'a note\n'] ['ValueError: no tb\n', 'a note\n']
# | ["KeyError: 'x'\n"] ['ValueError\n'] ['ValueError: a\nb\n']
# | Exception expected for value, int found
