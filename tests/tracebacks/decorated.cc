def twice(f):
    def inner(*args, **kwargs):
        f(*args, **kwargs)
        return f(*args, **kwargs)
    return inner


@twice
def shout(text):
    return text.upper()


shout(None)
