# Each thread's exception is its own.
def work(n):
    try:
        if n % 2:
            raise KeyError(n)
        return n
    except KeyError as e:
        return f"caught {e}"
print([t.join() for t in [thread(work, n) for n in range(4)]])
# expect: [0, 'caught 1', 2, 'caught 3']
