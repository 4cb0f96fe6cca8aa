# try/finally around yields, left in every way.
def g():
    for i in range(3):
        try:
            yield i
        finally:
            print("leave", i)
for x in g():
    print(x)
    if x == 1:
        break
# expect: 0
# expect: leave 0
# expect: 1
# expect: leave 1
print("next loop")  # expect: next loop
print(list(g()))
# expect: leave 0
# expect: leave 1
# expect: leave 2
# expect: [0, 1, 2]
