# sum with a start, of floats, of lists.
print(sum([1, 2, 3]), sum([]), sum([1], 10), sum((0.5, 1)), sum([[1], [2]], []), sum([True, True]), sum(range(101)), sum([1], start=5))
# expect: 6 0 11 1.5 [1, 2] 2 5050 6
print(sum([2 ** 62, 2 ** 62]), sum([(1,), (2,)], ()))  # expect: 9223372036854775808 (1, 2)
for f in (lambda: sum("ab"), lambda: sum(["a"], ""), lambda: sum(5), lambda: sum([[1]])):
    try:
        f()
    except TypeError as e:
        print(e)
        # expect: unsupported operand type(s) for +: 'int' and 'str'
        # expect: sum() can't sum strings [use ''.join(seq) instead]
        # expect: 'int' object is not iterable
        # expect: unsupported operand type(s) for +: 'int' and 'list'
