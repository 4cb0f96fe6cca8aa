# The expression before `=` is part of the string: its escapes are decoded, unless it is raw.
# python: 3.13
print(f'{"\x41\u00e9"=}')
print(f"{'a\tb' = !r}|{len('\x41')=}")
print(rf"{len('\x41')=}")
# expect-output:
# | "Aé"='Aé'
# | 'a	b' = 'a\tb'|len('A')=1
# | len('\x41')=1
