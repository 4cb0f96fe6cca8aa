# The same work twice in a row, and in two threads.
#
# What to notice: two threads need as long as one after the other, on however many cores: each
# can run only while it has the GIL, so they take turns of 5 ms. For work like this use
# processes. `import sys; print(sys.getswitchinterval())` tells how long a turn may be.

N = 2_000_000


def countdown(n):
    while n > 0:
        n -= 1


start = now()
countdown(N)
countdown(N)
one_after_the_other = now() - start

start = now()
threads = [thread(countdown, N) for _ in range(2)]
for t in threads:
    t.join()
two_threads = now() - start

print("claim        a second thread does not speed computing up")
print(f"in sequence  {one_after_the_other:.2f} s")
print(f"two threads  {two_threads:.2f} s")
print(f"gain         x{one_after_the_other / two_threads:.2f}")
