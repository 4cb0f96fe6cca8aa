# dict() of what is no mapping.
def attempt(*args):
    try:
        print(dict(*args))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
attempt(5)  # expect: TypeError 'int' object is not iterable
attempt([1, 2])
# expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
attempt([(1, 2, 3)])
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
attempt(["ab", "cd"])  # expect: {'a': 'b', 'c': 'd'}
attempt({}, {})  # expect: TypeError dict expected at most 1 argument, got 2
