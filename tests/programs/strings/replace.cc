# replace, with a limit and with nothing.
print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "banana".replace("an", ""))
# expect: bonono bonona ba
print("abc".replace("", "-"), "abc".replace("x", "y"))  # expect: -a-b-c- abc
