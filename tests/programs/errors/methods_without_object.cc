def attempt(call, *args, **options):
    try:
        call(*args, **options)
    except TypeError as e:
        print(e)

attempt(str.upper)  # expect: unbound method str.upper() needs an argument
attempt(list.append)  # expect: unbound method list.append() needs an argument
attempt(list.__len__)  # expect: descriptor '__len__' of 'list' object needs an argument
attempt(list, sequence=[])  # expect: list() takes no keyword arguments
attempt(bool, x=1)  # expect: bool() takes no keyword arguments
attempt(memoryview)  # expect: memoryview() missing required argument 'object' (pos 1)
attempt(reversed)  # expect: reversed expected 1 argument, got 0
