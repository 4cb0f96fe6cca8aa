# The declaration must come before the use.
x = 1
def f():
    print(x)
    global x  # expect error: E0202
