# In the manner of richards: a scheduler, tasks of several classes with priorities and states, and
# parcels that wander between them in linked queues.

IDLE, READY, WAITING = 0, 1, 2


class Parcel:
    def __init__(self, kind, size):
        self.kind = kind
        self.size = size
        self.stamps = 0
        self.next = None


class Queue:
    def __init__(self):
        self.head = None
        self.tail = None
        self.length = 0

    def is_empty(self):
        return self.head is None

    def put(self, parcel):
        parcel.next = None
        if self.head is None:
            self.head = parcel
        else:
            self.tail.next = parcel
        self.tail = parcel
        self.length += 1

    def take(self):
        parcel = self.head
        self.head = parcel.next
        parcel.next = None
        self.length -= 1
        return parcel


class Task:
    def __init__(self, shop, priority):
        self.shop = shop
        self.priority = priority
        self.inbox = Queue()
        self.state = IDLE
        self.done = 0
        self.next = None
        shop.enlist(self)

    def give(self, parcel):
        self.inbox.put(parcel)
        if self.state == IDLE:
            self.state = READY

    def is_ready(self):
        return self.state == READY

    def turn(self):
        raise NotImplementedError


class Source(Task):
    def __init__(self, shop, priority, target, count):
        super().__init__(shop, priority)
        self.target = target
        self.left = count
        self.seed = 1
        self.state = READY

    def turn(self):
        if self.left == 0:
            self.state = IDLE
            return
        self.left -= 1
        self.seed = (self.seed * 69 + 5) % 1009
        self.target.give(Parcel(self.seed & 1, self.seed % 7 + 1))
        self.done += 1


class Sorter(Task):
    def __init__(self, shop, priority, light, heavy):
        super().__init__(shop, priority)
        self.light = light
        self.heavy = heavy

    def turn(self):
        if self.inbox.is_empty():
            self.state = IDLE
            return
        parcel = self.inbox.take()
        self.done += 1
        if parcel.kind == 0:
            self.light.give(parcel)
        else:
            self.heavy.give(parcel)


class Press(Task):
    """Stamps a parcel once a turn, and rests between two parcels until the clock wakes it."""

    def __init__(self, shop, priority, target):
        super().__init__(shop, priority)
        self.target = target
        self.current = None

    def turn(self):
        if self.current is None:
            if self.inbox.is_empty():
                self.state = IDLE
                return
            self.current = self.inbox.take()
        parcel = self.current
        parcel.stamps += 1
        if parcel.stamps >= parcel.size:
            self.current = None
            self.done += 1
            self.target.give(parcel)
            self.state = WAITING

    def wake(self):
        if self.state == WAITING:
            self.state = READY


class Clock(Task):
    def __init__(self, shop, priority, sleepers):
        super().__init__(shop, priority)
        self.sleepers = sleepers
        self.state = READY

    def turn(self):
        woken = 0
        for sleeper in self.sleepers:
            if sleeper.state == WAITING:
                sleeper.wake()
                woken += 1
        self.done += woken
        if woken == 0:
            self.shop.running = False


class Sink(Task):
    def __init__(self, shop, priority):
        super().__init__(shop, priority)
        self.sum = 0

    def turn(self):
        while not self.inbox.is_empty():
            parcel = self.inbox.take()
            self.sum = (self.sum * 31 + parcel.stamps * 2 + parcel.kind) % 1000003
            self.done += 1
        self.state = IDLE


class Shop:
    def __init__(self):
        self.tasks = None
        self.running = False
        self.turns = 0

    def enlist(self, task):
        """Keeps the list ordered, the highest priority first."""
        before = None
        at = self.tasks
        while at is not None and at.priority >= task.priority:
            before = at
            at = at.next
        task.next = at
        if before is None:
            self.tasks = task
        else:
            before.next = task

    def run(self):
        self.running = True
        while self.running:
            task = self.tasks
            while not task.is_ready():
                task = task.next
            task.turn()
            self.turns += 1


def day(count):
    shop = Shop()
    sink = Sink(shop, 50)
    light = Press(shop, 40, sink)
    heavy = Press(shop, 30, sink)
    sorter = Sorter(shop, 20, light, heavy)
    Source(shop, 10, sorter, count)
    Clock(shop, 0, [light, heavy])
    shop.run()
    return shop.turns, sink.done, sink.sum


for _ in range(20):
    result = day(5000)
print(*result)
