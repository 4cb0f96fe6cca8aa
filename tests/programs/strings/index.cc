# Characters count, not bytes.
s = "naïve 日本 😀!"
print(len(s))  # expect: 11
print(s[0], s[2], s[6], s[9], s[-1], s[-2])  # expect: n ï 日 😀 ! 😀
for i in (len(s), -len(s) - 1):
    try:
        s[i]
    except IndexError as e:
        print(e)
        # expect: string index out of range
        # expect: string index out of range
try:
    s["x"]
except TypeError as e:
    print(e)  # expect: string indices must be integers, not 'str'
try:
    s[1.0]
except TypeError as e:
    print(e)  # expect: string indices must be integers, not 'float'
