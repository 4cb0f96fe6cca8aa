# Without a message there is no colon.
raise ValueError
# expect raise: ValueError

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/empty_message.cc", line 2, in <module>
# |     raise ValueError
# | ValueError
