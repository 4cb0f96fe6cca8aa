# Without brackets as the only argument.
print(sum(x for x in [1, 2]), ",".join(str(x) for x in (1, 2)), all(x for x in [1, 0]), dict((c, ord(c)) for c in "ab"))
# expect: 3 1,2 False {'a': 97, 'b': 98}
print(sorted((x for x in [3, 1, 2]), reverse=True))  # expect: [3, 2, 1]
