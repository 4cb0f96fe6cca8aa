# A hundred thousand entries in and out.
d = {}
for i in range(100000):
    d[i * 7919 % 100003] = i
print(len(d), d[7919], sum(1 for k in d if k < 10))  # expect: 100000 1 10
s = {}
for i in range(20000):
    s["key" + str(i)] = i
print(len(s), s["key19999"], "key20000" in s)  # expect: 20000 19999 False
