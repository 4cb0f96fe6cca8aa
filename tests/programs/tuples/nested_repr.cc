# repr of nested tuples.
print(((1,), ((), (2, (3,)))), ("a'b", 'c"d'))  # expect: ((1,), ((), (2, (3,)))) ("a'b", 'c"d')
