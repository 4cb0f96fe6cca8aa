# Brackets and backslashes join lines; semicolons part them.
x = (1 +
     2 +   # a comment inside
     3)
y = 1 + \
    2
z = [
    1,

    2,
]
print(x, y, z); print("same line")
# expect: 6 3 [1, 2]
# expect: same line
if x == 6 and \
   y == 3:
    print("joined")  # expect: joined
