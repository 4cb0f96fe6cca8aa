# __hash__ must give an integer.
class H:
    def __hash__(self):
        return "x"
try:
    hash(H())
except TypeError as e:
    print(e)  # expect: __hash__ method should return an integer
class Big:
    def __hash__(self):
        return 2 ** 61 + 5
print(hash(Big()) == hash(2 ** 61 + 5))  # expect: False
