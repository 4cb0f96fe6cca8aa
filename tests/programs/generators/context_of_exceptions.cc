# The exception under treatment is not seen inside a generator.
import sys
def g():
    yield sys.exc_info()[0]
    yield sys.exc_info()[0]
try:
    raise ValueError
except ValueError:
    it = g()
    print(next(it).__name__)  # expect: ValueError
print(next(it))  # expect: None
