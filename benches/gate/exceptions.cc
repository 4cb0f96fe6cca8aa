import sys


class Odd(Exception):
    def __init__(self, value):
        super().__init__(f"odd {value}")
        self.value = value


class Guard:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        return kind is KeyError


def check(i):
    if i % 2:
        raise Odd(i)
    return {"a": 1}["a" if i % 4 else "b"]


def run(n):
    odd = missing = fine = 0
    for i in range(n):
        with Guard():
            try:
                fine += check(i)
            except Odd as error:
                odd += error.value
            finally:
                missing += 1
        try:
            [][i]
        except (KeyError, IndexError):
            missing += 1
    return odd, missing, fine


print(run(int(sys.argv[1])))
