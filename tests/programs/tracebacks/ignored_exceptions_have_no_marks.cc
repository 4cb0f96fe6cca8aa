# What is raised where nobody can catch it is shown with its lines, without marks below them.
# python: 3.13
import atexit


def quotient(a):
    return 1 / a


class Last:
    def __call__(self):
        x = [1, quotient(0)]

    def __repr__(self):
        return "the last one"


atexit.register(Last())
print("on")
# expect: on
# expect-stderr:
# | Exception ignored in atexit callback the last one:
# | Traceback (most recent call last):
# |   File "tracebacks/ignored_exceptions_have_no_marks.cc", line 12, in __call__
# |     x = [1, quotient(0)]
# |   File "tracebacks/ignored_exceptions_have_no_marks.cc", line 7, in quotient
# |     return 1 / a
# | ZeroDivisionError: division by zero
