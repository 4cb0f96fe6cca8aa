try:
    1 / 0
except ZeroDivisionError:
    raise LookupError("only this") from None
