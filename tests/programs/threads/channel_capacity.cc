# A full channel makes the sender wait.
c = channel(1)
log = []
def producer():
    for i in range(4):
        c.send(i)
        log.append(i)
    c.close()
t = thread(producer)
got = []
for x in c:
    got.append(x)
t.join()
print(got, log)  # expect: [0, 1, 2, 3] [0, 1, 2, 3]
