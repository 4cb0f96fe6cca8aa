# Equality ignores the order; there is no `<`.
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 2}, {} == {}, {"a": 1} != {})
# expect: True False True True
print({1: [1, {2: 3}]} == {1.0: [1, {2: 3}]})  # expect: True
try:
    {} < {}
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'dict' and 'dict'
