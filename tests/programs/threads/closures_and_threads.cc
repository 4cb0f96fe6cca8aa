# Closures are shared between threads.
def make():
    total = 0
    guard = lock()
    def add(n):
        nonlocal total
        with guard:
            total += n
    def get():
        return total
    return add, get
add, get = make()
threads = [thread(add, n) for n in range(20)]
for t in threads:
    t.join()
print(get())  # expect: 190
