# Strings are ordered by code points.
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a")
# expect: True False True True True
print("a" == "a", "a" != "b", "é" > "z", "Z" < "a")  # expect: True True True True
print("a" == 1, "1" != 1)  # expect: False True
print(sorted(["pear", "Apple", "fig", "apple"]))  # expect: ['Apple', 'apple', 'fig', 'pear']
print(max("hello"), min("hello"))  # expect: o e
