# Notes of an exception.
e = ValueError("v")
e.add_note("more about it")
print(e.__notes__)  # expect: ['more about it']
