# strip and its sides.
s = "  xx text xx \n"
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()))
# expect: 'xx text xx' 'xx text xx \n' '  xx text xx'
print("xxtextyx".strip("xy"), "xxtextxx".lstrip("x"), "xxtextxx".rstrip("x"))
# expect: text textxx xxtext
print(repr("\t\r\n \x0b\x0c".strip()))  # expect: ''
print("prefix-body".removeprefix("prefix-"), "body.txt".removesuffix(".txt"), "abc".removeprefix("x"))
# expect: body body abc
