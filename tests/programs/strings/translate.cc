# maketrans and translate.
table = str.maketrans("abc", "xyz", "d")
print("aabbccdd".translate(table))  # expect: xxyyzz
print("abc".translate({97: "A", 98: None, 99: 67}))  # expect: AC
print("hello".translate(str.maketrans({"l": "L", "o": "0"})))  # expect: heLL0
