# Members must be hashable.
for bad in ([1], {}, {1}):
    try:
        {bad}
    except TypeError as e:
        print(e)
        # expect: unhashable type: 'list'
        # expect: unhashable type: 'dict'
        # expect: unhashable type: 'set'
