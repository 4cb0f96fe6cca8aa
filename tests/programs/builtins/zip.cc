# zip ends with the shortest; strict checks.
print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])), list(zip([1, 2], (3, 4), {5: 0, 6: 0})))
# expect: [(1, 'a'), (2, 'b')] [] [(1,)] [(1, 3, 5), (2, 4, 6)]
print(list(zip([1, 2], [3, 4], strict=True)), dict(zip("ab", [1, 2])))
# expect: [(1, 3), (2, 4)] {'a': 1, 'b': 2}
for a, b in (([1], [1, 2]), ([1, 2], [1])):
    try:
        list(zip(a, b, strict=True))
    except ValueError as e:
        print(e)
        # expect: zip() argument 2 is longer than argument 1
        # expect: zip() argument 2 is shorter than argument 1
it = iter([1, 2, 3])
print(list(zip(it, [10])), list(it))  # expect: [(1, 10)] [3]
