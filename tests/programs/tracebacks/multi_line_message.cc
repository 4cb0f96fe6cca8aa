# A message of several lines.
raise ValueError("first line\nsecond line")
# expect raise: second line

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/multi_line_message.cc", line 2, in <module>
# |     raise ValueError("first line\nsecond line")
# | ValueError: first line
# | second line
