# What stands behind except must be an exception class.
try:
    try:
        1 / 0
    except 5:
        print("never")
except TypeError as e:
    print(e)  # expect: catching classes that do not inherit from BaseException is not allowed
try:
    try:
        1 / 0
    except (ValueError, "x"):
        print("never")
except TypeError as e:
    print(e)  # expect: catching classes that do not inherit from BaseException is not allowed
try:
    pass
except 5:
    print("not even looked at")
print("done")  # expect: done
