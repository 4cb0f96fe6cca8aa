# Through a with block, and out of __exit__.
class M:
    def __enter__(self):
        return self
    def __exit__(self, *e):
        raise KeyError("from exit")
with M():
    x = [][0]
# python: 3.13
# expect raise: KeyError: 'from exit'

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/with_block.cc", line 8, in <module>
# |     x = [][0]
# |         ~~^^^
# | IndexError: list index out of range
# |
# | During handling of the above exception, another exception occurred:
# |
# | Traceback (most recent call last):
# |   File "tracebacks/with_block.cc", line 7, in <module>
# |     with M():
# |          ~^^
# |   File "tracebacks/with_block.cc", line 6, in __exit__
# |     raise KeyError("from exit")
# | KeyError: 'from exit'
