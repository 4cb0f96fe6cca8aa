# `\N{...}` knows the names of the standard and their aliases, in small letters, too.
# python: 3.13
print("\N{SNOWMAN}\N{snowman}\N{CJK UNIFIED IDEOGRAPH-4E00}\N{HANGUL SYLLABLE GA}\N{LATIN CAPITAL LETTER GHA}")  # expect: ☃☃一가Ƣ
print("\N{LF}" == "\n", "\N{NULL}" == "\0", "\N{ESC}" == "\x1b", "\N{BYTE ORDER MARK}" == "\ufeff", "\N{NO-BREAK SPACE}" == "\xa0")  # expect: True True True True True
print(f"\N{BULLET}{1}", rf"\N{1}", r"\N{x}")  # expect: •1 \N1 \N{x}
