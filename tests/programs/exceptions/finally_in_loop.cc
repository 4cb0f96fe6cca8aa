# break and continue through several finally blocks.
def f():
    for i in range(4):
        try:
            try:
                if i == 1:
                    continue
                if i == 2:
                    break
                print("body", i)
            finally:
                print("inner", i)
        finally:
            print("outer", i)
    while True:
        try:
            return "out of while"
        finally:
            print("last")
print(f())
# expect: body 0
# expect: inner 0
# expect: outer 0
# expect: inner 1
# expect: outer 1
# expect: inner 2
# expect: outer 2
# expect: last
# expect: out of while
