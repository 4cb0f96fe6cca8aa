# An exception nobody catches ends the script.
print("before")  # expect: before
def f():
    raise ValueError("nobody catches this")
f()  # expect raise: ValueError: nobody catches this
print("never")
