# range.index and range.count ask an object whether it equals.
class Three:
    def __eq__(self, other):
        return other == 3


class Big:
    def __eq__(self, other):
        return other > 5


print(range(10).index(Three()), range(10).count(Three()), range(10).count(Big()))  # expect: 3 1 4
try:
    range(2).index(Three())
except ValueError as e:
    print(e)  # expect: sequence.index(x): x not in sequence
