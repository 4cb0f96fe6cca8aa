# At most n inside.
s = semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(False))  # expect: True True False
s.release()
print(s.acquire(blocking=False))  # expect: True
s.release()
s.release()
inside = 0
most = 0
guard = lock()
def work():
    global inside, most
    with s:
        with guard:
            inside += 1
            most = max(most, inside)
        sleep(0.01)
        with guard:
            inside -= 1
threads = [thread(work) for _ in range(6)]
for t in threads:
    t.join()
print(most <= 2, inside)  # expect: True 0
