# Endless recursion is a RecursionError that can be caught.
def f():
    f()
try:
    f()
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded
print("alive")  # expect: alive
