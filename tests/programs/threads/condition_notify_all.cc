# notify_all wakes all; each takes the lock in turn.
c = condition()
ready = False
woken = 0
def waiter():
    global woken
    with c:
        c.wait_for(lambda: ready)
        woken += 1
threads = [thread(waiter) for _ in range(5)]
with c:
    ready = True
    c.notify_all()
for t in threads:
    t.join()
print(woken)  # expect: 5
