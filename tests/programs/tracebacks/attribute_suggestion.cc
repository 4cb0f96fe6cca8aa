# An attribute that is nearly right.
class C:
    def __init__(self):
        self.value = 1
C().valu
# expect raise: AttributeError: 'C' object has no attribute 'valu'. Did you mean: 'value'?

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/attribute_suggestion.cc", line 5, in <module>
# |     C().valu
# | AttributeError: 'C' object has no attribute 'valu'. Did you mean: 'value'?
