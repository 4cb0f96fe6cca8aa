# A readers-writer lock built of two locks.
import threading
class RW:
    def __init__(self):
        self.readers, self.mutex, self.room = 0, threading.Lock(), threading.Lock()
    def start_read(self):
        with self.mutex:
            self.readers += 1
            if self.readers == 1:
                self.room.acquire()
    def end_read(self):
        with self.mutex:
            self.readers -= 1
            if self.readers == 0:
                self.room.release()
rw, pair, bad = RW(), [0, 0], []
def writer():
    for i in range(50):
        with rw.room:
            pair[0] += 1
            pair[1] += 1
def reader():
    for i in range(50):
        rw.start_read()
        if pair[0] != pair[1]:
            bad.append(list(pair))
        rw.end_read()
ts = [threading.Thread(target=f) for f in (writer, reader, reader, writer)]
for t in ts: t.start()
for t in ts: t.join()
print(pair, bad)  # expect: [100, 100] []
