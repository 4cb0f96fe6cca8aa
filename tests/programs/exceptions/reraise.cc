# A bare raise sends the current one on.
def f():
    try:
        1 / 0
    except ZeroDivisionError:
        print("seen")
        raise
try:
    f()
except ZeroDivisionError as e:
    print("again", e)
# expect: seen
# expect: again division by zero
try:
    raise
except RuntimeError as e:
    print(e)  # expect: No active exception to reraise
