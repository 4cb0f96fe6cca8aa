# SystemExit ends only its thread, silently.
import threading, sys
def work():
    sys.exit(5)
t = threading.Thread(target=work)
t.start()
t.join()
print("still here")  # expect: still here
