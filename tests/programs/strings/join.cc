# join: only strings.
print(", ".join(["a", "b", "c"]))  # expect: a, b, c
print("".join(c for c in "abc" if c != "b"))  # expect: ac
print("-".join("xyz"), repr("-".join([])), "-".join(("one",)))  # expect: x-y-z '' one
try:
    ",".join(["a", 1])
except TypeError as e:
    print(e)  # expect: sequence item 1: expected str instance, int found
try:
    ",".join(5)
except TypeError as e:
    print(e)  # expect: can only join an iterable
