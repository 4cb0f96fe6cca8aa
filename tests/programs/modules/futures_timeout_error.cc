# concurrent.futures has the built-in TimeoutError.
import concurrent.futures
from concurrent.futures import Future, TimeoutError as Late

print(Late is TimeoutError, concurrent.futures.TimeoutError is TimeoutError)
try:
    Future().result(timeout=0.001)
except concurrent.futures.TimeoutError as error:
    print(repr(error))
# python: 3.13
# expect-output:
# | True True
# | TimeoutError()
