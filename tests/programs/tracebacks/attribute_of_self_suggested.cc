# A name that is not defined, but `self` has an attribute of it.
import traceback


class Counter:
    limit = 3

    def __init__(self):
        self.value = 1

    def own(self):
        return value

    def of_class(self):
        print(limit)

    def method(self):
        own()

    def nested(self):
        def inner():
            self
            return value
        return inner()

    def no_such(self):
        return valeu

    @classmethod
    def without(cls):
        return value


def self_elsewhere(self):
    return value


for call in (Counter().own, Counter().of_class, Counter().method, Counter().nested,
             Counter().no_such, Counter.without, lambda: self_elsewhere(Counter()),
             lambda: self_elsewhere(5)):
    try:
        call()
    except NameError as error:
        print(traceback.format_exception(error)[-1], end="")
# python: 3.13
# expect-output:
# | NameError: name 'value' is not defined. Did you mean: 'self.value'?
# | NameError: name 'limit' is not defined. Did you mean: 'self.limit'?
# | NameError: name 'own' is not defined. Did you mean: 'self.own'?
# | NameError: name 'value' is not defined. Did you mean: 'self.value'?
# | NameError: name 'valeu' is not defined
# | NameError: name 'value' is not defined. Did you mean: 'False'?
# | NameError: name 'value' is not defined. Did you mean: 'self.value'?
# | NameError: name 'value' is not defined. Did you mean: 'False'?
