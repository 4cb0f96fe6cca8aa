# append is one step: nothing is lost without a lock.
items = []
def work(n):
    for i in range(n):
        items.append(i)
threads = [thread(work, 2000) for _ in range(4)]
for t in threads:
    t.join()
print(len(items))  # expect: 8000
