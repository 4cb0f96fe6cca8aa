# The marks stand right behind wide characters too.
def f(x): return x
größe = f("日本語") + f("é") + 1
# expect raise: TypeError: can only concatenate str (not "int") to str

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/unicode_line.cc", line 3, in <module>
# |     größe = f("日本語") + f("é") + 1
# |             ~~~~~~~~~~~~~~~~~~~~~^~~
# | TypeError: can only concatenate str (not "int") to str
