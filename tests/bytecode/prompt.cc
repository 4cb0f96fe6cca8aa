# At the prompt an expression statement prints its value.
x = 1
x + 1
def f():
    x
