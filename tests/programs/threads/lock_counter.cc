# With a lock no update is lost.
counter = 0
guard = lock()
def work(n):
    global counter
    for _ in range(n):
        with guard:
            counter += 1
threads = [thread(work, 2000) for _ in range(4)]
for t in threads:
    t.join()
print(counter)  # expect: 8000
