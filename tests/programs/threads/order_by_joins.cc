# Joins put the prints in order.
def work(n):
    print("thread", n)
for n in range(3):
    thread(work, n).join()
print("main ends")

# expect-output:
# | thread 0
# | thread 1
# | thread 2
# | main ends
