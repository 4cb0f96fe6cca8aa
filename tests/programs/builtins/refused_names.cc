# Names that toyvm knows and refuses when they are called; asking about them is fine.
print(isinstance(1, complex), isinstance(ValueError(), ExceptionGroup), issubclass(ExceptionGroup, Exception))  # expect: False False True
try:
    raise ValueError('plain')
except ExceptionGroup:
    print('a group')
except ValueError as e:
    print(e)  # expect: plain
