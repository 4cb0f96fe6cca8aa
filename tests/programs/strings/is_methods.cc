# Questions about the characters.
for s in ["abc", "ABC", "Abc", "123", "a1", " ", "", "é", "½", "²", "_x", "1x", "A B"]:
    print(repr(s), s.isalpha(), s.isdigit(), s.isalnum(), s.isspace(), s.isupper(), s.islower(),
          s.istitle(), s.isidentifier(), s.isdecimal(), s.isnumeric(), s.isascii(), s.isprintable())
    # expect: 'abc' True False True False False True False True False False True True
    # expect: 'ABC' True False True False True False False True False False True True
    # expect: 'Abc' True False True False False False True True False False True True
    # expect: '123' False True True False False False False False True True True True
    # expect: 'a1' False False True False False True False True False False True True
    # expect: ' ' False False False True False False False False False False True True
    # expect: '' False False False False False False False False False False True True
    # expect: 'é' True False True False False True False True False False False True
    # expect: '½' False False True False False False False False False True False True
    # expect: '²' False True True False False False False False False True False True
    # expect: '_x' False False False False False True False True False False True True
    # expect: '1x' False False True False False True False False False False True True
    # expect: 'A B' False False False False True False True False False False True True
