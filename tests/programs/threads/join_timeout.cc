# join with a timeout gives up waiting.
e = event()
t = thread(e.wait)
print(t.join(0.01), t.done)  # expect: None False
e.set()
print(t.join(), t.done)  # expect: True True
