# Lists, dicts and sets are no keys.
for bad in ([], {}, set()):
    try:
        {bad: 1}
    except TypeError as e:
        print(e)
    try:
        {}.get(bad)
    except TypeError as e:
        print(e)
# expect: unhashable type: 'list'
# expect: unhashable type: 'list'
# expect: unhashable type: 'dict'
# expect: unhashable type: 'dict'
# expect: unhashable type: 'set'
# expect: unhashable type: 'set'
