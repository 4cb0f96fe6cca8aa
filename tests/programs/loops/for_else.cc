# `else` runs when no break left the loop.
def find(items, wanted):
    for i, x in enumerate(items):
        if x == wanted:
            print("found at", i)
            break
    else:
        print("not found")
find("abc", "b")  # expect: found at 1
find("abc", "z")  # expect: not found
find([], 1)  # expect: not found
