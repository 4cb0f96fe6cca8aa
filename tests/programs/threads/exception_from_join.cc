# join raises what the function raised.
def bad():
    raise ValueError("from the thread")
t = thread(bad)
try:
    t.join()
except ValueError as e:
    print("caught", e)  # expect: caught from the thread
print(t.done)  # expect: True
