# A map over threads, results in order.
def pmap(f, items):
    return [t.join() for t in [thread(f, x) for x in items]]
print(pmap(lambda x: x ** 2, range(8)), pmap(str.upper, ["a", "b"]))
# expect: [0, 1, 4, 9, 16, 25, 36, 49] ['A', 'B']
