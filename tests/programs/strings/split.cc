# split: by white space or by a separator, with a limit.
print(" a  b c ".split())  # expect: ['a', 'b', 'c']
print("a,b,,c".split(","))  # expect: ['a', 'b', '', 'c']
print("a,b,c,d".split(",", 2))  # expect: ['a', 'b', 'c,d']
print("a b c d".split(None, 2))  # expect: ['a', 'b', 'c d']
print("".split(), "".split(","), "abc".split("x"))  # expect: [] [''] ['abc']
print("a--b--c".split("--"))  # expect: ['a', 'b', 'c']
print("a,b,c".rsplit(",", 1), " a b c ".rsplit(None, 1), "a b c".rsplit())
# expect: ['a,b', 'c'] [' a b', 'c'] ['a', 'b', 'c']
try:
    "abc".split("")
except ValueError as e:
    print(e)  # expect: empty separator
