# An exception inside the clause goes to the outer try, not to a sibling.
try:
    try:
        raise ValueError("one")
    except ValueError:
        raise KeyError("two")
    except KeyError:
        print("never")
except KeyError as e:
    print("outer", e)  # expect: outer 'two'
