# Upper, lower, title, capitalize, swapcase, casefold.
s = "hello World 1x"
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase())
# expect: HELLO WORLD 1X hello world 1x Hello World 1X Hello world 1x HELLO wORLD 1X
print("Straße".casefold(), "straße".upper(), "ÀÉ".lower())  # expect: strasse STRASSE àé
print("they're bill's".title())  # expect: They'Re Bill'S
