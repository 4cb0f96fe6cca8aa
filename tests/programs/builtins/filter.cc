# filter keeps what is true, or what the function says.
print(list(filter(None, [0, 1, "", "a", [], None])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(str.isdigit, "a1b2")))
# expect: [1, 'a'] [2, 3] ['1', '2']
f = filter(lambda x: x % 2, range(5))
print(next(f), list(f), type(f).__name__)  # expect: 1 [3] filter
