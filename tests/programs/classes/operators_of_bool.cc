# bool has logical operators of its own; those of other types answer for the rest.
print(bool.__and__, bool.__dict__['__ror__'], 'numerator' in bool.__dict__)
print(True.__and__(False), True.__or__(1), True.__xor__(True), bool.__rxor__(True, 6), True.__and__('x'))
print(True & True, True | 4, False ^ True, ~5)
# expect-output:
# | <slot wrapper '__and__' of 'bool' objects> <slot wrapper '__ror__' of 'bool' objects> False
# | False 1 False 7 NotImplemented
# | True 5 True -6
