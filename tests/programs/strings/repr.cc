# repr() picks the quote that needs no escape.
print(repr("plain"), repr("it's"), repr('say "hi"'), repr('both \' and "'))
# expect: 'plain' "it's" 'say "hi"' 'both \' and "'
print(repr("tab\t newline\n return\r back\\"))  # expect: 'tab\t newline\n return\r back\\'
print(repr("\x00\x1f\x7f\x80\xa0\xad"))  # expect: '\x00\x1f\x7f\x80\xa0\xad'
print(repr("é ü ß 日本 😀"))  # expect: 'é ü ß 日本 😀'
print(repr("\u200b\ue000\u2028"))  # expect: '\u200b\ue000\u2028'
print(ascii("é😀"), ascii("a\n"))  # expect: '\xe9\U0001f600' 'a\n'
