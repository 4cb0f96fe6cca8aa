# Managers wait in temporaries; leaving takes them, whichever way.
def f(lock):
    with lock:
        x = 1
    with lock as a, open("f") as b:
        return a
