# `\N{...}` is the character of that name; names that are alike mean the same variable.
print('\N{LATIN SMALL LETTER A}\N{GREEK SMALL LETTER OMEGA}', '\N{em dash}', f'\N{BULLET} {1 + 1}')  # expect: aω — • 2
print(len('\N{GRINNING FACE}'), '\N{DIGIT ONE}' == '1', r'\N{BULLET}')  # expect: 1 True \N{BULLET}
ﬁne = 1
print(fine, 'fine' in globals())  # expect: 1 True
