# `else` of while, with continue.
n = 5
while n:
    n -= 1
    if n == 2:
        continue
    if n == 100:
        break
else:
    print("ended", n)  # expect: ended 0
while True:
    break
else:
    print("never")
print("after")  # expect: after
