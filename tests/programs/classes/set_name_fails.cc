# An exception in `__set_name__` gets a note.
# python: 3.13
class Bad:
    def __set_name__(self, owner, name):
        raise ValueError('no')
try:
    class C:
        field = Bad()
except ValueError as e:
    print(e, e.__notes__)  # expect: no ["Error calling __set_name__ on 'Bad' instance 'field' in 'C'"]
