# Only integers and None bound a slice.
for bad in (1.5, "x"):
    try:
        [1, 2, 3][bad:]
    except TypeError as e:
        print(e)
        # expect: slice indices must be integers or None or have an __index__ method
        # expect: slice indices must be integers or None or have an __index__ method
