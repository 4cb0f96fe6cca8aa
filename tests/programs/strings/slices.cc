# Slices of text.
s = "abcdefgh"
print(s[2:5], s[:3], s[5:], s[:], s[-3:], s[:-3])  # expect: cde abc fgh abcdefgh fgh abcde
print(s[::2], s[1::2], s[::-1], s[6:2:-1], s[-2:-6:-2])  # expect: aceg bdfh hgfedcba gfed ge
print(repr(s[5:2]), repr(s[10:]), s[-100:100])  # expect: '' '' abcdefgh
print("日本語テキスト"[1:4], "日本語"[::-1])  # expect: 本語テ 語本日
try:
    s[::0]
except ValueError as e:
    print(e)  # expect: slice step cannot be zero
