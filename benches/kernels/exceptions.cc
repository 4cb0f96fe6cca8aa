class Refused(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


def check(i):
    if i % 3 == 0:
        raise Refused(i % 7)
    if i % 3 == 1:
        raise ValueError("one")
    return i


def deep(level, i):
    if level == 0:
        return check(i)
    return deep(level - 1, i)


def run(n):
    refused = values = fine = finals = missing = 0
    table = {i: i for i in range(0, 100, 2)}
    for i in range(n):
        try:
            fine += check(i) > 0
        except Refused as error:
            refused += error.code
        except ValueError:
            values += 1
        finally:
            finals += 1
        try:
            table[i % 100] += 1
        except KeyError:
            missing += 1
        try:
            int("x" if i % 5 == 0 else "5")
        except (TypeError, ValueError):
            values += 1
        if i % 10 == 0:
            try:
                deep(12, i)
            except Exception:
                refused += 1
    return refused, values, fine, finals, missing


print(*run(200_000))
