# An exception in __eq__ or __hash__ comes out of the look-up.
class Bad:
    def __hash__(self):
        return 5
    def __eq__(self, other):
        raise ValueError("no comparing")

class Worse:
    def __hash__(self):
        raise RuntimeError("no hashing")

d = {Bad(): 1}
try:
    d[Bad()]
except ValueError as e:
    print(e)  # expect: no comparing
try:
    d[Worse()] = 2
except RuntimeError as e:
    print(e)  # expect: no hashing
print(len(d))  # expect: 1
