# find, rfind, index, rindex, count.
s = "hello hello"
print(s.find("l"), s.rfind("l"), s.find("z"), s.find("l", 4), s.find("l", 4, 7))
# expect: 2 9 -1 8 -1
print(s.index("o"), s.rindex("o"))  # expect: 4 10
print(s.count("l"), s.count("ll"), s.count(""), "aaaa".count("aa"))  # expect: 4 2 12 2
try:
    s.index("z")
except ValueError as e:
    print(e)  # expect: substring not found
print("日本日本".find("本"), "日本日本".rfind("本"))  # expect: 1 3
