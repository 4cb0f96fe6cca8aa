# raise ... from sets __cause__.
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("because") from e
except ValueError as e:
    print(repr(e.__cause__), e.__cause__ is e.__context__, e.__suppress_context__)
    # expect: ZeroDivisionError('division by zero') True True
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("alone") from None
except ValueError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)
    # expect: None ZeroDivisionError('division by zero') True
try:
    raise ValueError from KeyError
except ValueError as e:
    print(repr(e.__cause__))  # expect: KeyError()
try:
    raise ValueError from 5
except TypeError as e:
    print(e)  # expect: exception causes must derive from BaseException
