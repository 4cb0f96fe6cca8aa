# python: 3.13
class Odd(Exception):
    def __new__(cls):
        return 5

try:
    raise Odd
except TypeError as e:
    print(e)  # expect: calling <class '__main__.Odd'> should have returned an instance of BaseException, not <class 'int'>
try:
    raise ValueError from Odd
except TypeError as e:
    print(e)  # expect: calling <class '__main__.Odd'> should have returned an instance of BaseException, not <class 'int'>
try:
    raise ValueError from int
except TypeError as e:
    print(e)  # expect: exception causes must derive from BaseException
