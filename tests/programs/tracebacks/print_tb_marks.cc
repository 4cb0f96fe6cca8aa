# The entries of a traceback alone have their marks, too.
import traceback


def divide(a, b):
    return a / b


def outer():
    return divide(1, 0)


try:
    outer()
except ZeroDivisionError as error:
    for text in traceback.format_tb(error.__traceback__):
        print(*text.splitlines()[1:], sep="\n")
    texts = traceback.format_tb(error.__traceback__)
    print(len(texts), texts[-1].splitlines()[2])
    print(traceback.format_list(traceback.extract_tb(error.__traceback__, 1))[0].splitlines()[1:])
# python: 3.13
# expect-output:
# |     outer()
# |     ~~~~~^^
# |     return divide(1, 0)
# |     return a / b
# |            ~~^~~
# | 3            ~~^~~
# | ['    outer()', '    ~~~~~^^']
