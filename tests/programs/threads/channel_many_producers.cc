# Several producers, one consumer: nothing is lost.
c = channel(3)
def producer(k):
    for i in range(50):
        c.send(k * 100 + i)
threads = [thread(producer, k) for k in range(4)]
got = [c.recv() for _ in range(200)]
for t in threads:
    t.join()
print(len(set(got)), all([x for x in got if x // 100 == k] == list(range(k * 100, k * 100 + 50)) for k in range(4)))
# expect: 200 True
