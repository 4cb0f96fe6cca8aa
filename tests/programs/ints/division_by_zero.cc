# The message names the operation.
def attempt(f):
    try:
        f()
    except ZeroDivisionError as e:
        print(e)

attempt(lambda: 1 / 0)  # expect: division by zero
attempt(lambda: 1 // 0)  # expect: integer division or modulo by zero
attempt(lambda: 1 % 0)  # expect: integer modulo by zero
attempt(lambda: divmod(1, 0))  # expect: integer division or modulo by zero
attempt(lambda: 10 ** 30 // 0)  # expect: integer division or modulo by zero
attempt(lambda: 10 ** 30 % 0)  # expect: integer modulo by zero
attempt(lambda: 0 ** -1)  # expect: 0.0 cannot be raised to a negative power
attempt(lambda: pow(2, 3, 0))  # expect raise: ValueError: pow() 3rd argument cannot be 0
