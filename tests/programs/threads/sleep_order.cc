# Sleeping threads end in the order of their waits.
def work(n):
    sleep(n * 0.05)
    print("slept", n)
threads = [thread(work, n) for n in (3, 1, 2)]
for t in threads:
    t.join()

# expect-output:
# | slept 1
# | slept 2
# | slept 3
