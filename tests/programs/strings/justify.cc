# ljust, rjust, center, zfill.
print("|" + "ab".ljust(5) + "|", "|" + "ab".rjust(5) + "|", "|" + "ab".center(5) + "|")
# expect: |ab   | |   ab| |  ab |
print("ab".center(6, "*"), "abc".center(6, "*"), "ab".ljust(1), "x".rjust(3, "."))
# expect: **ab** *abc** ab ..x
print("42".zfill(5), "-42".zfill(5), "+7".zfill(4), "abc".zfill(2))  # expect: 00042 -0042 +007 abc
try:
    "x".center(5, "ab")
except TypeError as e:
    print(e)  # expect: The fill character must be exactly one character long
