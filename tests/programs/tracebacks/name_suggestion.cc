# A name that is nearly right.
counter = 1
print(countr)
# python: 3.13
# expect raise: NameError: name 'countr' is not defined. Did you mean: 'counter'?

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/name_suggestion.cc", line 3, in <module>
# |     print(countr)
# |           ^^^^^^
# | NameError: name 'countr' is not defined. Did you mean: 'counter'?
