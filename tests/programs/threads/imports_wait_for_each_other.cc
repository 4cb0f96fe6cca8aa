# A thread that imports a module which another thread runs waits; both get the same, which runs once.
# python: 3.13
import os
import sys
import tempfile
import threading

work = tempfile.TemporaryDirectory()
folder = os.path.realpath(work.name)
sys.path.insert(0, folder)


def put(path, text):
    path = os.path.join(folder, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as f:
        f.write(text)


def together(*functions):
    threads = [threading.Thread(target=f) for f in functions]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


put('slow.py', "import time\nprint('slow begins')\ntime.sleep(0.05)\nvalue = 42\nprint('slow ends')\n")
seen = []


def get_slow():
    import slow
    seen.append(slow.value)


def from_slow():
    from slow import value
    seen.append(value)


together(get_slow, from_slow, get_slow)
# expect: slow begins
# expect: slow ends
print(seen)
# expect: [42, 42, 42]

# A submodule, and a package whose code imports it.
put('pkg/__init__.py', 'import time\nfrom pkg import part\ntime.sleep(0.02)\ndone = part.x\n')
put('pkg/part.py', 'import time\ntime.sleep(0.02)\nx = 7\n')
seen = []


def get_package():
    import pkg
    seen.append(pkg.done)


def get_part():
    import pkg.part
    seen.append(pkg.part.x)


def from_package():
    from pkg import part
    seen.append(part.x)


together(get_package, from_package, get_part)
print(seen)
# expect: [7, 7, 7]

# Two modules that import each other, by two threads: nobody waits for ever.
put('left.py', 'import time\ntime.sleep(0.02)\nimport right\nl = 1\n')
put('right.py', 'import time\ntime.sleep(0.02)\nimport left\nr = 2\n')
seen = []


def get_left():
    import left
    seen.append(left.__name__)


def get_right():
    import right
    seen.append(right.__name__)


together(get_left, get_right)
print(sorted(seen), sys.modules['left'].l, sys.modules['right'].r)
# expect: ['left', 'right'] 1 2

# One that fails: whoever comes later tries again.
put('bad.py', "import time\ntime.sleep(0.02)\nprint('bad runs')\nraise ValueError('bad')\n")
failures = []


def get_bad():
    try:
        import bad
    except ValueError as e:
        failures.append(str(e))


together(get_bad)
together(get_bad)
print(failures, 'bad' in sys.modules)
# expect: bad runs
# expect: bad runs
# expect: ['bad', 'bad'] False

# A module of the library, by many threads.
lengths = []


def get_library():
    import statistics
    lengths.append(statistics.mean([1, 2, 3]))


together(*[get_library] * 8)
print(lengths)
# expect: [2, 2, 2, 2, 2, 2, 2, 2]
