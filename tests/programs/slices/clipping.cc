# Bounds outside are clipped, also huge ones.
a = [1, 2, 3]
print(a[-10:10], a[10:], a[:-10], a[10:0:-1], a[-1:-100:-1], a[0:10 ** 30], a[-10 ** 30:2])
# expect: [1, 2, 3] [] [] [3, 2] [3, 2, 1] [1, 2, 3] [1, 2]
print("abc"[2 ** 64:], "abc"[:2 ** 64], (1, 2)[::2 ** 70])  # expect:  abc (1,)
