# Numbers that processes share, with the lock they come with.
import multiprocessing as mp


def count(v, times):
    for _ in range(times):
        with v.get_lock():
            v.value += 1


def fill(a, at):
    a[at] = at * at


def all_of(ps):
    for p in ps:
        p.start()
    for p in ps:
        p.join()


def attempt(f):
    try:
        f()
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


def main():
    v = mp.Value('i', 0)
    all_of([mp.Process(target=count, args=(v, 200)) for _ in range(3)])
    print(v.value, v)               # expect: 600 <Synchronized wrapper for c_int(600)>
    a = mp.Array('d', 4)
    all_of([mp.Process(target=fill, args=(a, at)) for at in range(4)])
    print(a[:], a[1:3], len(a), list(a))    # expect: [0.0, 1.0, 4.0, 9.0] [1.0, 4.0] 4 [0.0, 1.0, 4.0, 9.0]
    a[1:3] = [7, 8]
    print(a[:], a[-1])              # expect: [0.0, 7.0, 8.0, 9.0] 9.0
    attempt(lambda: a[4])           # expect: IndexError invalid index
    v.value = 2 ** 40 + 5
    print(v.value)                  # expect: 5
    def set_text():
        v.value = 'x'
    try:
        set_text()
    except TypeError:
        print('no number')          # expect: no number
    attempt(lambda: mp.Value('zz')) # expect: TypeError this type has no size
    r, s = mp.RawValue('d', 2.5), mp.RawArray('i', [1, 2, 3])
    print(r.value, s[:], len(s))    # expect: 2.5 [1, 2, 3] 3
    with v.get_lock():
        v.get_obj().value += 1
    print(v.get_obj().value, mp.Value('b', 3, lock=False).value)    # expect: 6 3


if __name__ == '__main__':
    main()
