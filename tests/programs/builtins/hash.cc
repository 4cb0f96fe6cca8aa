# hash of values; unhashable types.
print(hash(5), hash(True), hash(2 ** 61 - 2), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(None) == hash(None), hash(1.0))
# expect: 5 1 2305843009213693950 True True True 1
print(isinstance(hash(object()), int), hash(len) == hash(len))  # expect: True True
for bad in ([], {}, set()):
    try:
        hash(bad)
    except TypeError as e:
        print(e)
        # expect: unhashable type: 'list'
        # expect: unhashable type: 'dict'
        # expect: unhashable type: 'set'
try:
    hash((1, []))
except TypeError as e:
    print(e)  # expect: unhashable type: 'list'
