# differs: the shim's lock is not robust
# If the holder of a shared lock dies, the next one is told once, and the lock goes on.
n = shared(0)

def hold():
    n.lock.acquire()
    n.value = 1

process(hold).join()
for _ in range(2):
    try:
        with n.lock:
            print('in')
    except OSError as error:
        words = str(error).split('(pid ')
        print(words[0] + words[1].split(') ')[1])
# expect: the process that held this lock has died
# expect: in
print(n.lock.acquire(), n.lock.acquire(False), n.lock.acquire(timeout=0.01), n.lock.locked())    # expect: True False False True
n.lock.release()
try:
    n.lock.release()
except RuntimeError as error:
    print(error)    # expect: release unlocked lock
