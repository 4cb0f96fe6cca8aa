# Twenty waits of 50 ms: one after the other, and in twenty threads.
#
# What to notice: who waits gives the GIL away first, so waiting overlaps even though computing
# does not. Twenty threads wait as long as one. The same holds for files, sockets and pipes.

WAITS = 20
SECONDS = 0.05

start = now()
for _ in range(WAITS):
    sleep(SECONDS)
one_after_the_other = now() - start

start = now()
threads = [thread(sleep, SECONDS) for _ in range(WAITS)]
for t in threads:
    t.join()
in_threads = now() - start

print("claim           threads do speed waiting up")
print(f"in sequence     {one_after_the_other:.2f} s")
print(f"twenty threads  {in_threads:.2f} s")
print(f"gain            x{one_after_the_other / in_threads:.1f}")
