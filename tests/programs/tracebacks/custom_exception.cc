# A class of the script's own.
class AppError(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
class Inner:
    class Deep(Exception): pass
try:
    raise AppError(5)
except AppError:
    raise Inner.Deep
# expect raise: Inner.Deep

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/custom_exception.cc", line 8, in <module>
# |     raise AppError(5)
# | AppError: code 5
# |
# | During handling of the above exception, another exception occurred:
# |
# | Traceback (most recent call last):
# |   File "tracebacks/custom_exception.cc", line 10, in <module>
# |     raise Inner.Deep
# | Inner.Deep
