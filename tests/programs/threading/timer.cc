# A Timer runs later, or never.
import threading
def late(word):
    print("late", word)
t = threading.Timer(0.05, late, args=["hello"])
t.start()
print("started")
t.join()
u = threading.Timer(5, late, ["never"])
u.start()
u.cancel()
u.join()
print("cancelled")

# expect-output:
# | started
# | late hello
# | cancelled
