# The traceback of an import of what toyvm does not have says what there is instead.
# differs: CPython has it
import datetime
# expect raise: ModuleNotFoundError: No module named 'datetime'; toyvm does not have this module of Python's library

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/absent_library_module.cc", line 3, in <module>
# |     import datetime
# |   a module datetime beside the script would be found; `time` has localtime, strftime and strptime
# | ModuleNotFoundError: No module named 'datetime'; toyvm does not have this module of Python's library
