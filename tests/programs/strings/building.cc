# Text piece by piece: the linear way and the other one.
parts = []
for i in range(1000):
    parts.append(str(i))
s = "".join(parts)
t = ""
for i in range(1000):
    t += str(i)
print(len(s), s == t, hash(s) == hash(t))  # expect: 2890 True True
