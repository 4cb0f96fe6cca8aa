# Each thread has its own attributes.
import threading
data = threading.local()
data.x = "main"
out = []
def work(n):
    out.append(hasattr(data, "x"))
    data.x = n
    out.append(data.x)
for n in range(2):
    t = threading.Thread(target=work, args=(n,))
    t.start()
    t.join()
print(out, data.x)  # expect: [False, 0, False, 1] main
