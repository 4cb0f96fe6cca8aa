# An exhausted iterator stays exhausted.
it = iter([1])
print(list(it), list(it))  # expect: [1] []
a = [1]
it = iter(a)
print(next(it), next(it, "end"))  # expect: 1 end
a.append(2)
print(next(it, "end"))  # expect: end
