# The innermost call comes last.
def a(x):
    return b(x) + 1
def b(x):
    y = c(x, 2)
    return y
def c(x, y):
    return x[y]
print("first")  # expect: first
a([0])
# python: 3.13
# expect raise: IndexError: list index out of range

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/nested_calls.cc", line 10, in <module>
# |     a([0])
# |     ~^^^^^
# |   File "tracebacks/nested_calls.cc", line 3, in a
# |     return b(x) + 1
# |            ~^^^
# |   File "tracebacks/nested_calls.cc", line 5, in b
# |     y = c(x, 2)
# |   File "tracebacks/nested_calls.cc", line 8, in c
# |     return x[y]
# |            ~^^^
# | IndexError: list index out of range
