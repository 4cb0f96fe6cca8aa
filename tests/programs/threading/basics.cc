# Thread, start, join.
import threading
def work(n, word="x"):
    print(n, word)
t = threading.Thread(target=work, args=(1,), kwargs={"word": "hello"})
print(t.is_alive())
t.start()
t.join()
print(t.is_alive(), t.name, t.daemon)
u = threading.Thread(target=work, args=(2,), name="named", daemon=True)
u.start()
u.join()
print(u.name, u.daemon, u.ident is not None)

# expect-output:
# | False
# | 1 hello
# | False Thread-1 (work) False
# | 2 x
# | named True True
