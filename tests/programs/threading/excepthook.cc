# threading.excepthook hears of uncaught exceptions.
import threading
seen = []
def hook(args):
    seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
threading.excepthook = hook
def bad():
    raise KeyError("k")
t = threading.Thread(target=bad, name="worker")
t.start()
t.join()
print(seen)  # expect: [('KeyError', "'k'", 'worker')]
