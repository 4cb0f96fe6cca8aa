# Locks keep their promise at the smallest interval.
import sys
sys.setswitchinterval(1e-6)
n = 0
guard = lock()
def work():
    global n
    for _ in range(500):
        with guard:
            k = n
            n = k + 1
threads = [thread(work) for _ in range(3)]
for t in threads:
    t.join()
print(n)  # expect: 1500
