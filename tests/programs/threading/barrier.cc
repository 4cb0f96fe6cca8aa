# Barrier with an action.
import threading
log = []
b = threading.Barrier(3, action=lambda: log.append("all here"))
def work(n):
    log.append("arrive")
    b.wait()
    log.append("leave")
ts = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(log[:4], len(log), b.broken)  # expect: ['arrive', 'arrive', 'arrive', 'all here'] 7 False
