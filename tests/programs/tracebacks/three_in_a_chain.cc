# Three exceptions.
try:
    try:
        [].pop()
    except IndexError as e:
        raise KeyError("second") from e
except KeyError:
    raise TypeError("third")
# python: 3.13
# expect raise: TypeError: third

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/three_in_a_chain.cc", line 4, in <module>
# |     [].pop()
# |     ~~~~~~^^
# | IndexError: pop from empty list
# |
# | The above exception was the direct cause of the following exception:
# |
# | Traceback (most recent call last):
# |   File "tracebacks/three_in_a_chain.cc", line 6, in <module>
# |     raise KeyError("second") from e
# | KeyError: 'second'
# |
# | During handling of the above exception, another exception occurred:
# |
# | Traceback (most recent call last):
# |   File "tracebacks/three_in_a_chain.cc", line 8, in <module>
# |     raise TypeError("third")
# | TypeError: third
