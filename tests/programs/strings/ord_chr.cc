# ord and chr.
print(ord("a"), ord("€"), chr(97), chr(8364), chr(128512))  # expect: 97 8364 a € 😀
for bad in ["", "ab"]:
    try:
        ord(bad)
    except TypeError as e:
        print(e)
        # expect: ord() expected a character, but string of length 0 found
        # expect: ord() expected a character, but string of length 2 found
try:
    chr(-1)
except ValueError as e:
    print(e)  # expect: chr() arg not in range(0x110000)
try:
    chr(1114112)
except ValueError as e:
    print(e)  # expect: chr() arg not in range(0x110000)
try:
    ord(5)
except TypeError as e:
    print(e)  # expect: ord() expected string of length 1, but int found
