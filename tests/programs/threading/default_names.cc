# Threads are numbered, with their function in brackets.
import threading
def job(): pass
a = threading.Thread(target=job)
b = threading.Thread(target=job)
c = threading.Thread()
print(a.name, b.name, c.name)  # expect: Thread-1 (job) Thread-2 (job) Thread-3
a.name = "renamed"
print(a.name)  # expect: renamed
