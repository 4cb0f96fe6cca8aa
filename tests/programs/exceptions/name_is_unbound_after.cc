# The name of `as` ends with the clause.
try:
    1 / 0
except ZeroDivisionError as e:
    print(e)  # expect: division by zero
try:
    e
except NameError as x:
    print(x)  # expect: name 'e' is not defined
def f():
    e = "kept?"
    try:
        raise ValueError("v")
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as x:
        return str(x)
print(f())  # expect: cannot access local variable 'e' where it is not associated with a value
