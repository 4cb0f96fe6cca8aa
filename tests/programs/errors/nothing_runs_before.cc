# An error at the end stops the whole file.
print("never printed")
def f():
    pass
x = (  # expect error: E0103
