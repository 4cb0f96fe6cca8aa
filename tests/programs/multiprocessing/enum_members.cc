# Members of an enumeration are the same objects wherever they come.
import multiprocessing as mp
from enum import Enum, Flag, IntEnum


class Color(Enum):
    RED = 1
    BLUE = [2]


class Number(IntEnum):
    ONE = 1


class Mode(Flag):
    READ = 1
    WRITE = 2


def ask(x):
    return x, x is Color.RED, {Color.RED: 'red', Number.ONE: 'one', Mode.READ: 'read'}.get(x)


def check(x, back):
    same, red, name = back
    print(same is x, same == x, red, name)


def main():
    with mp.Pool(1) as pool:
        for _ in range(2):
            for x in [Color.RED, Number.ONE, Mode.READ, Mode.READ | Mode.WRITE]:
                check(x, pool.apply(ask, (x,)))
        # expect: True True True red
        # expect: True True False one
        # expect: True True False read
        # expect: True True False None
        # expect: True True True red
        # expect: True True False one
        # expect: True True False read
        # expect: True True False None
        print(pool.apply(list, ([Color.BLUE, {Color.RED}],)) == [Color.BLUE, {Color.RED}])   # expect: True


if __name__ == '__main__':
    main()
