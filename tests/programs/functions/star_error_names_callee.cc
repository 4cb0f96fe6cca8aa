class Callable:
    def __call__(self, *args):
        pass

    def __str__(self):
        return 'the callee'

def attempt(call):
    try:
        call()
    except TypeError as e:
        print(e)

c = Callable()
attempt(lambda: c(*1))  # expect: the callee argument after * must be an iterable, not int
attempt(lambda: c(**1))  # expect: the callee argument after ** must be a mapping, not int
attempt(lambda: c(a=1, **{'a': 2}))  # expect: the callee got multiple values for keyword argument 'a'
attempt(lambda: len(*1))  # expect: len() argument after * must be an iterable, not int
