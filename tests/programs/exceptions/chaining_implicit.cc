# __context__ is the exception under treatment.
try:
    try:
        1 / 0
    except ZeroDivisionError:
        {}["k"]
except KeyError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
    # expect: ZeroDivisionError('division by zero') None False
try:
    try:
        raise ValueError("first")
    finally:
        raise TypeError("second")
except TypeError as e:
    print(repr(e), repr(e.__context__))  # expect: TypeError('second') ValueError('first')
