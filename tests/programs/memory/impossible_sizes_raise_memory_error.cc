def attempt(f):
    try:
        f()
        print('fits')
    except (MemoryError, OverflowError) as e:
        print(type(e).__name__, e)
attempt(lambda: 'x' * 2**60)
attempt(lambda: 'xyz' * 2**62)
attempt(lambda: 'x' * 2**64)
attempt(lambda: [0] * 10**15)
attempt(lambda: [0] * 2**60)
attempt(lambda: (0,) * 10**15)
attempt(lambda: b'x' * 10**15)
attempt(lambda: bytes(10**15))
attempt(lambda: 'x'.ljust(10**15))
attempt(lambda: 'x'.zfill(10**15))
attempt(lambda: f'{1:1000000000000000}')
attempt(lambda: list(range(10**15)))
attempt(lambda: tuple(range(10**15)))
attempt(lambda: sorted(range(10**15)))
attempt(lambda: ('y' * 10**8).join(['x'] * 10**6))
attempt(lambda: ('x' * 10**6).replace('x', 'y' * 10**9))
# expect-output:
# | MemoryError 
# | OverflowError repeated string is too long
# | OverflowError cannot fit 'int' into an index-sized integer
# | MemoryError 
# | MemoryError 
# | MemoryError 
# | MemoryError 
# | MemoryError 
# | MemoryError 
# | MemoryError 
# | MemoryError 
# | MemoryError 
# | MemoryError 
# | MemoryError 
# | MemoryError 
# | MemoryError 
