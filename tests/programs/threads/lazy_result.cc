# A future made of an event.
class Future:
    def __init__(self, f, *args):
        self.ready = event()
        def run():
            self.value = f(*args)
            self.ready.set()
        thread(run)
    def get(self):
        self.ready.wait()
        return self.value
fs = [Future(pow, 2, n) for n in (10, 20, 30)]
print([f.get() for f in fs])  # expect: [1024, 1048576, 1073741824]
