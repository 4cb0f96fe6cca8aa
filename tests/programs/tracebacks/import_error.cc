# An import that fails.
def f():
    import nowhere_to_be_found
f()
# python: 3.13
# expect raise: ModuleNotFoundError: No module named 'nowhere_to_be_found'

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/import_error.cc", line 4, in <module>
# |     f()
# |     ~^^
# |   File "tracebacks/import_error.cc", line 3, in f
# |     import nowhere_to_be_found
# |   looked for nowhere_to_be_found.cc, nowhere_to_be_found.py and package nowhere_to_be_found in tracebacks, then in toyvm's library
# | ModuleNotFoundError: No module named 'nowhere_to_be_found'
