# `+` and `*`.
print("ab" + "cd", "ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1 == "")
# expect: abcd ababab ababab  True
s = ""
for c in "hello":
    s += c.upper()
print(s)  # expect: HELLO
s *= 2
print(s)  # expect: HELLOHELLO
