# Who am I, who is there.
import threading
print(threading.current_thread().name, threading.main_thread() is threading.current_thread(), threading.active_count())
# expect: MainThread True 1
def work():
    names.append(threading.current_thread().name)
    names.append(threading.current_thread() is threading.main_thread())
    names.append(threading.get_ident() == threading.current_thread().ident)
names = []
t = threading.Thread(target=work, name="w")
t.start()
t.join()
print(names, [x.name for x in threading.enumerate()], threading.get_ident() == threading.main_thread().ident)
# expect: ['w', False, True] ['MainThread'] True
