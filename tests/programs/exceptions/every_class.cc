# The classes of exceptions and where they belong.
for name in ('IndentationError', 'TabError', 'StopAsyncIteration', 'UnicodeTranslateError',
             'FutureWarning', 'ResourceWarning', 'SyntaxWarning', 'BytesWarning', 'ImportWarning',
             'PendingDeprecationWarning', 'UnicodeWarning', 'EncodingWarning'):
    import builtins
    print(' < '.join([c.__name__ for c in getattr(builtins, name).__mro__][:-2]))
print(EnvironmentError is OSError, IOError is OSError)
e = SyntaxError('wrong', ('file', 3, 7, 'text'))
print(e.msg, e.filename, e.lineno, e.offset, e.text)
# expect-output:
# | IndentationError < SyntaxError < Exception
# | TabError < IndentationError < SyntaxError < Exception
# | StopAsyncIteration < Exception
# | UnicodeTranslateError < UnicodeError < ValueError < Exception
# | FutureWarning < Warning < Exception
# | ResourceWarning < Warning < Exception
# | SyntaxWarning < Warning < Exception
# | BytesWarning < Warning < Exception
# | ImportWarning < Warning < Exception
# | PendingDeprecationWarning < Warning < Exception
# | UnicodeWarning < Warning < Exception
# | EncodingWarning < Warning < Exception
# | True True
# | wrong file 3 7 text
