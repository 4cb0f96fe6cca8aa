# Targets are assigned from left to right; the value first.
def show(tag, value):
    print(tag)
    return value
a = [0] * 3
a[show("i", 0)], a[show("j", 1)] = show("value", (10, 20))
# expect: value
# expect: i
# expect: j
print(a)  # expect: [10, 20, 0]
x = a[show("k", 2)] = show("v", 7)
# expect: v
# expect: k
print(x, a)  # expect: 7 [10, 20, 7]
