# Lambdas and nested functions travel; what cannot is named with its path; what is not there is refused.
# differs: CPython's pickle refuses lambdas, and has managers
import multiprocessing as mp


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except (TypeError, NotImplementedError) as error:
        print(type(error).__name__, error)


class Holder(mp.Process):
    def __init__(self, thing):
        super().__init__()
        self.thing = thing


def main():
    factor = 3
    p = mp.Process(target=lambda word: print(word * factor), args=('ab',))
    p.start()
    p.join()                                            # expect: ababab
    generator = (n for n in [])
    with mp.Pool(2) as pool:
        print(pool.map(lambda n: n * factor, [1, 2]))   # expect: [3, 6]
        attempt(pool.map, len, [[1], [2, generator]])   # expect: TypeError cannot pickle 'generator' object: items[1][1]
        attempt(pool.apply, len, (generator,))          # expect: TypeError cannot pickle 'generator' object: args[0]
        print(pool.map(len, [[1, 2]], progress=True))   # expect: [2]
    attempt(mp.Process(target=print, args=(1, {'k': generator})).start)     # expect: TypeError cannot pickle 'generator' object: args[1]['k']
    attempt(mp.Process(target=print, kwargs={'end': generator}).start)      # expect: TypeError cannot pickle 'generator' object: kwargs['end']
    attempt(Holder(generator).start)                    # expect: TypeError cannot pickle 'generator' object: self.thing
    attempt(mp.Queue().put, [generator])                # expect: TypeError cannot pickle 'generator' object: obj[0]
    attempt(mp.Manager)         # expect: NotImplementedError toyvm has no multiprocessing.Manager: use Value, Array, a Queue or a Pipe


if __name__ == '__main__':
    main()
