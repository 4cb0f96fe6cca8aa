# finally runs on every way out; its own return wins.
def a():
    try:
        return "try"
    finally:
        print("finally a")
def b():
    try:
        raise ValueError
    except ValueError:
        return "except"
    finally:
        print("finally b")
def d():
    for i in range(3):
        try:
            if i == 0:
                continue
            if i == 1:
                break
        finally:
            print("finally", i)
    return "d"
def e():
    x = 1
    try:
        return x
    finally:
        x = 2
print(a(), b(), d(), e())
# expect: finally a
# expect: finally b
# expect: finally 0
# expect: finally 1
# expect: try except d 1
