# An exception can be kept and raised later.
saved = None
try:
    raise ValueError("kept")
except ValueError as e:
    saved = e
try:
    raise saved
except ValueError as e:
    print(e is saved, e)  # expect: True kept
