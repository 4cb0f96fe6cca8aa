# A thread in a thread in a thread.
def level(n):
    if n == 0:
        return "bottom"
    return f"{n} " + thread(level, n - 1).join()
print(thread(level, 5).join())  # expect: 5 4 3 2 1 bottom
