# reversed() needs a length and items.
class Items:
    def __getitem__(self, at):
        return at


class Sized(Items):
    def __len__(self):
        return 3


for make in (Items, Sized, int):
    try:
        print(list(reversed(make())))
    except TypeError as error:
        print(error)
# python: 3.13
# expect-output:
# | object of type 'Items' has no len()
# | [2, 1, 0]
# | 'int' object is not reversible
