# An exception that nobody catches ends a process with its traceback and exit code 1.
# differs: CPython's traceback has the frames of its library
import multiprocessing as mp


def fails(d):
    return d['there']


def main():
    p = mp.Process(target=fails, args=({},))
    p.start()
    p.join()
    print(p.exitcode)       # expect: 1


if __name__ == '__main__':
    main()
# expect-stderr:
# | Process Process-1:
# | Traceback (most recent call last):
# |   File "multiprocessing/child_traceback.cc", line 7, in fails
# |     return d['there']
# |            ~^^^^^^^^^
# | KeyError: 'there'
