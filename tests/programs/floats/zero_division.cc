# Division of floats by zero.
def attempt(f):
    try:
        f()
    except ZeroDivisionError as e:
        print(e)

attempt(lambda: 1.0 / 0)  # expect: float division by zero
attempt(lambda: 1.0 // 0)  # expect: float floor division by zero
attempt(lambda: 1.0 % 0)  # expect: float modulo by zero
attempt(lambda: divmod(1.0, 0))  # expect: float divmod()
attempt(lambda: 0.0 ** -1)  # expect: 0.0 cannot be raised to a negative power
# python: 3.13
