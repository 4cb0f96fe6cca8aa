# `in` looks for a part.
print("bc" in "abcd", "bd" in "abcd", "" in "abc", "" in "", "x" not in "abc")
# expect: True False True True True
try:
    1 in "123"
except TypeError as e:
    print(e)  # expect: 'in <string>' requires string as left operand, not int
