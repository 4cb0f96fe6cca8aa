import gc
import threading
total = []
class Node:
    def __del__(self):
        total.append(1)
def work():
    for _ in range(50):
        n = Node()
        n.me = n
        del n
        gc.collect()
threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
gc.collect()
print(len(total))
# expect-output:
# | 200
