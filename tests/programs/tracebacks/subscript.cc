# The marks under a subscript.
d = {"a": {"b": 1}}
print(d["a"]["b"], d["a"]["c"] + 1)
# expect raise: KeyError: 'c'

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/subscript.cc", line 3, in <module>
# |     print(d["a"]["b"], d["a"]["c"] + 1)
# |                        ~~~~~~^^^^^
# | KeyError: 'c'
