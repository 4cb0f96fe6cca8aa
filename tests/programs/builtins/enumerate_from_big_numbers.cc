# enumerate counts on beyond 64 bits.
for start in (10**30, 2**63 - 2, -(2**64), -(2**63) - 1, True, 0):
    print(list(enumerate("abc", start)))
e = enumerate("ab", 2**63 - 1)
print(next(e), next(e))


class Slow:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration
        return self.n


print(list(enumerate(Slow(), 2**63 - 1)))
for bad in (lambda: enumerate(), lambda: enumerate("a", 1.5), lambda: enumerate("a", "x")):
    try:
        bad()
    except TypeError as error:
        print(error)
# python: 3.13
# expect-output:
# | [(1000000000000000000000000000000, 'a'), (1000000000000000000000000000001, 'b'), (1000000000000000000000000000002, 'c')]
# | [(9223372036854775806, 'a'), (9223372036854775807, 'b'), (9223372036854775808, 'c')]
# | [(-18446744073709551616, 'a'), (-18446744073709551615, 'b'), (-18446744073709551614, 'c')]
# | [(-9223372036854775809, 'a'), (-9223372036854775808, 'b'), (-9223372036854775807, 'c')]
# | [(1, 'a'), (2, 'b'), (3, 'c')]
# | [(0, 'a'), (1, 'b'), (2, 'c')]
# | (9223372036854775807, 'a') (9223372036854775808, 'b')
# | [(9223372036854775807, 1), (9223372036854775808, 2)]
# | enumerate() missing required argument 'iterable'
# | 'float' object cannot be interpreted as an integer
# | 'str' object cannot be interpreted as an integer
