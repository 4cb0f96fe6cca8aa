import threading
import weakref
class A:
    pass
box = [A()]
r = weakref.ref(box[0], lambda r: print('told in', threading.current_thread().name))
t = threading.Thread(target=box.clear, name='worker')
t.start()
t.join()
print(r())
# expect-output:
# | told in worker
# | None
