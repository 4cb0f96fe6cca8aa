# The words of a deletion that is not supported depend on the type and the key.
class Items:
    def __getitem__(self, at):
        return at


class Plain:
    pass


def function():
    pass


for value in (Items(), Plain(), 5, None, (1,), "a", b"a", function, Items, len, range(3), {1}):
    for key in (0, "x", slice(0, 1)):
        try:
            del value[key]
        except TypeError as error:
            print(error)
# python: 3.13
# expect-output:
# | 'Items' object doesn't support item deletion
# | 'Items' object does not support item deletion
# | 'Items' object does not support item deletion
# | 'Plain' object doesn't support item deletion
# | 'Plain' object does not support item deletion
# | 'Plain' object does not support item deletion
# | 'int' object does not support item deletion
# | 'int' object does not support item deletion
# | 'int' object does not support item deletion
# | 'NoneType' object does not support item deletion
# | 'NoneType' object does not support item deletion
# | 'NoneType' object does not support item deletion
# | 'tuple' object doesn't support item deletion
# | 'tuple' object does not support item deletion
# | 'tuple' object does not support item deletion
# | 'str' object doesn't support item deletion
# | 'str' object does not support item deletion
# | 'str' object does not support item deletion
# | 'bytes' object doesn't support item deletion
# | 'bytes' object does not support item deletion
# | 'bytes' object does not support item deletion
# | 'function' object does not support item deletion
# | 'function' object does not support item deletion
# | 'function' object does not support item deletion
# | 'type' object does not support item deletion
# | 'type' object does not support item deletion
# | 'type' object does not support item deletion
# | 'builtin_function_or_method' object does not support item deletion
# | 'builtin_function_or_method' object does not support item deletion
# | 'builtin_function_or_method' object does not support item deletion
# | 'range' object doesn't support item deletion
# | 'range' object does not support item deletion
# | 'range' object does not support item deletion
# | 'set' object doesn't support item deletion
# | 'set' object does not support item deletion
# | 'set' object does not support item deletion
