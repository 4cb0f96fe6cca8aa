# Output before the traceback is not lost.
print("some output")  # expect: some output
def f(x, *, k):
    return x
f(1)
# python: 3.13
# expect raise: TypeError: f() missing 1 required keyword-only argument: 'k'

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/exit_message_in_thread_main.cc", line 5, in <module>
# |     f(1)
# |     ~^^^
# | TypeError: f() missing 1 required keyword-only argument: 'k'
