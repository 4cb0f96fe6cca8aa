# Deleting what is not there.
d = {}
if True:
    del d["k"]
# expect raise: KeyError: 'k'

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/delete.cc", line 4, in <module>
# |     del d["k"]
# |         ~^^^^^
# | KeyError: 'k'
