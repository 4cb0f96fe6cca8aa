# `del` of the last key leaves its place in the table, `popitem` gives it back; both show in an iteration.
def steps(remove):
    d = dict.fromkeys(range(4))
    seen = []
    try:
        for key in d:
            seen.append(key)
            remove(d)
            d[len(seen) * 10] = None
            if len(seen) > 20:
                break
    except RuntimeError as e:
        seen.append(str(e))
    return seen


def by_del(d):
    del d[list(d)[-1]]


print(steps(by_del))  # expect: [0, 1, 2, 30, 'dictionary keys changed during iteration']
print(steps(dict.popitem))  # expect: [0, 1, 2, 30]

# Tables of all small sizes, with keys removed and added again.
for size in range(1, 14):
    d = {n: str(n) for n in range(size)}
    for n in range(0, size, 2):
        del d[n]
    for n in range(0, size, 2):
        d[n] = n
    assert len(d) == size and sorted(d) == list(range(size)), d
    assert [d[n] for n in range(0, size, 2)] == list(range(0, size, 2)), d
    assert list(d) == [*range(1, size, 2), *range(0, size, 2)], d
print('done')  # expect: done
