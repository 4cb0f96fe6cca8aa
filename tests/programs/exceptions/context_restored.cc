# After an except clause the outer exception is current again.
import sys
print(sys.exc_info()[0])  # expect: None
try:
    raise ValueError("outer")
except ValueError:
    try:
        raise KeyError("inner")
    except KeyError:
        print(sys.exc_info()[0].__name__)  # expect: KeyError
    print(sys.exc_info()[0].__name__)  # expect: ValueError
    try:
        raise
    except ValueError as e:
        print("outer again", e)  # expect: outer again outer
print(sys.exc_info()[0])  # expect: None
