# A bound method has the attributes of its function.
class Thing:
    def method(self):
        pass

    @property
    def prop(self):
        return 1


thing = Thing()
for method in (thing.method, [].append, len, "".join, Thing.method):
    try:
        method.nothing
    except AttributeError as error:
        print(error)


def inside():
    class Local:
        @property
        def prop(self):
            return 1

    for change in (lambda it: setattr(it, "prop", 1), lambda it: delattr(it, "prop")):
        try:
            change(Local())
        except AttributeError as error:
            print(error)


inside()
# python: 3.13
# expect-output:
# | 'function' object has no attribute 'nothing'
# | 'builtin_function_or_method' object has no attribute 'nothing'
# | 'builtin_function_or_method' object has no attribute 'nothing'
# | 'builtin_function_or_method' object has no attribute 'nothing'
# | 'function' object has no attribute 'nothing'
# | property 'prop' of 'inside.<locals>.Local' object has no setter
# | property 'prop' of 'inside.<locals>.Local' object has no deleter
