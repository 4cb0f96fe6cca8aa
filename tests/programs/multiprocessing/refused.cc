# differs: CPython has all of them
# What there is not is refused by its name.
import multiprocessing as mp
import multiprocessing.connection


def attempt(f):
    try:
        f()
    except NotImplementedError as error:
        print(error)


attempt(mp.Manager)     # expect: toyvm has no multiprocessing.Manager: use Value, Array, a Queue or a Pipe
attempt(lambda: mp.connection.Listener)     # expect: toyvm has no multiprocessing.connection.Listener
attempt(lambda: mp.Value('c', b'x'))        # expect: toyvm shares only numbers between processes: no 'c'
