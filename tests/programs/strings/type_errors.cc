# What strings refuse.
def attempt(f):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)

attempt(lambda: "a" + 1)  # expect: TypeError can only concatenate str (not "int") to str
attempt(lambda: "a" * "b")  # expect: TypeError can't multiply sequence by non-int of type 'str'
attempt(lambda: "a" - "b")  # expect: TypeError unsupported operand type(s) for -: 'str' and 'str'
attempt(lambda: "a" < 1)  # expect: TypeError '<' not supported between instances of 'str' and 'int'
attempt(lambda: "abc".nothing)  # expect: AttributeError 'str' object has no attribute 'nothing'
attempt(lambda: "abc"())  # expect: TypeError 'str' object is not callable
attempt(lambda: len(5))  # expect: TypeError object of type 'int' has no len()
attempt(lambda: "a".upper(1))  # expect: TypeError str.upper() takes no arguments (1 given)
attempt(lambda: str(1, 2, 3, 4))  # expect: TypeError str expected at most 3 arguments, got 4
# python: 3.13
