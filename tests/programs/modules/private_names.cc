# A script's module may have the name of a private part of the library: each gets its own.
# python: 3.13
import os
import sys
import tempfile
import multiprocessing as mp

work = tempfile.TemporaryDirectory()
sys.path.insert(0, work.name)
names = ['_shared', '_pools', '_mp_sync', '_mp_queues', '_ports', '_process', '_remote', '_collections_user']
for name in names:
    with open(os.path.join(work.name, f'{name}.py'), 'w') as f:
        f.write(f'mine = {name!r}\n\n\nclass Thing:\n    def __init__(self):\n        self.x = mine\n')

import _shared
print(_shared.mine, _shared.Thing.__module__)   # expect: _shared _shared
for name in names[1:]:
    assert __import__(name).mine == name
    assert sys.modules[name].mine == name


def double(x):
    return x * 2


def main():
    with mp.Pool(1) as pool:
        print(pool.map(double, [1, 2]))         # expect: [2, 4]
    queue = mp.Queue()
    queue.put([mp.Value('i', 3).value])
    print(queue.get())                          # expect: [3]
    one, other = mp.Pipe()
    one.send(_shared.Thing())
    back = other.recv()
    print(back.x, type(back) is _shared.Thing)  # expect: _shared True
    from collections import UserDict
    print(UserDict({1: 2}))                     # expect: {1: 2}


if __name__ == '__main__':
    main()
