# Notes come after the message.
e = ValueError("v")
e.add_note("a note")
e.add_note("another\nof two lines")
raise e
# expect raise: of two lines

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/notes.cc", line 5, in <module>
# |     raise e
# | ValueError: v
# | a note
# | another
# | of two lines
