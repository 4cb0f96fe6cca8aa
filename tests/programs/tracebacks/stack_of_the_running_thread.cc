# traceback.extract_stack, format_stack and print_stack tell where the thread is, generators too.
# python: 3.13
import io
import traceback


def names(**how):
    found = [frame.name for frame in traceback.extract_stack(**how)]
    return found[found.index("main") :] if "main" in found else found


def generator():
    yield names()


def deep(n):
    return names(limit=3) if n == 0 else deep(n - 1)


class Shown:
    def __init__(self):
        out = io.StringIO()
        traceback.print_stack(limit=1, file=out)
        print(out.getvalue().splitlines()[1])


def main():
    print(names(), next(generator()), deep(5), names(limit=-1), names(limit=0))
    last = traceback.extract_stack()[-1]
    print(last.lineno, last.line)
    print(traceback.format_stack()[-1].splitlines()[1])
    print([name for name in map(lambda _: names(), [1])])
    try:
        Shown().nothing
    except AttributeError as e:
        print(e)


main()
# expect: ['main', 'names'] ['main', 'generator', 'names'] ['deep', 'deep', 'names'] ['<module>'] []
# expect: 29 last = traceback.extract_stack()[-1]
# expect:     print(traceback.format_stack()[-1].splitlines()[1])
# expect: [['main', '<lambda>', 'names']]
# expect:     traceback.print_stack(limit=1, file=out)
# expect: 'Shown' object has no attribute 'nothing'
