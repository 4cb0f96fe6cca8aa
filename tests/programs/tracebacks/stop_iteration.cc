# next() of an empty iterator.
def first(items):
    return next(iter(items))
first([])
# python: 3.13
# expect raise: StopIteration

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/stop_iteration.cc", line 4, in <module>
# |     first([])
# |     ~~~~~^^^^
# |   File "tracebacks/stop_iteration.cc", line 3, in first
# |     return next(iter(items))
# | StopIteration
