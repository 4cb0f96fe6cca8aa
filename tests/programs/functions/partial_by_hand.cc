# Closures as partial application.
def partial(f, *first, **named):
    def call(*args, **kw):
        return f(*first, *args, **{**named, **kw})
    return call
print(partial(pow, 2)(5), partial(sorted, reverse=True)([1, 3, 2]), partial(dict, a=1)(b=2))
# expect: 32 [3, 2, 1] {'a': 1, 'b': 2}
