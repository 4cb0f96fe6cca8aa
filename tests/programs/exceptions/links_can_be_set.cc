# Setting the links of an exception that nobody has raised.
error = ValueError(1)
error.__cause__ = KeyError(2)
error.__context__ = None
error.note = 3
print(error.__dict__, repr(error.__cause__), error.__suppress_context__)    # expect: {'note': 3} KeyError(2) True
