# print(file=...), and unicode there and back.
name = "toyvm-corpus-print.tmp"
with open(name, "w", encoding="utf-8") as f:
    print("äöü", 1, sep="|", file=f)
    print("日本", file=f)
with open(name, encoding="utf-8") as f:
    text = f.read()
print(text, len(text))
# expect: äöü|1
# expect: 日本
# expect:  9
