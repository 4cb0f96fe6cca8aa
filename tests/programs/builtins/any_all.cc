# any and all stop as soon as they know.
print(any([]), all([]), any([0, 1]), all([1, 0]), any(x > 2 for x in [1, 3]), all("abc"))
# expect: False True True False True True
def say(x):
    print("asked", x)
    return x
print(any(say(x) for x in [0, 2, 3]))
# expect: asked 0
# expect: asked 2
# expect: True
print(all(say(x) for x in [1, 0, 3]))
# expect: asked 1
# expect: asked 0
# expect: False
