# What has come to its end has nothing more, whatever becomes of its container.
items = [1, 2]
it = iter(items)
for item in it:
    print(item)
items.append(3)
print(next(it, "end"))

items = [1, 2]
it = iter(items)
for number, item in enumerate(it):
    print(number, item)
items.append(3)
print(next(it, "end"), list(it))

short, long = iter([1]), iter([10, 20, 30])
for a, b in zip(short, long):
    print(a, b)
print(next(long), next(short, "end"))

text = iter("ab")
for letter in text:
    print(letter)
print(next(text, "end"))

table = {"a": 1}
keys = iter(table)
for key in keys:
    print(key)
table["b"] = 2
print(next(keys, "end"))

back = reversed([1, 2])
for item in back:
    print(item)
print(next(back, "end"))
# expect: 1
# expect: 2
# expect: end
# expect: 0 1
# expect: 1 2
# expect: end []
# expect: 1 10
# expect: 20 end
# expect: a
# expect: b
# expect: end
# expect: a
# expect: end
# expect: 2
# expect: 1
# expect: end
