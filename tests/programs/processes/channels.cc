# differs: the shim's channels stay in their process
# A channel that is handed to a process is one channel for both, whoever has used it before.
jobs, results = channel(), channel(2)
jobs.send('from before')

def work(me):
    for job in jobs:
        results.send((me, job))
    return me

ps = [process(work, 'a'), process(work, 'b')]
for n in range(50):
    jobs.send(n)
jobs.close()
got = [results.recv() for _ in range(51)]
print(sorted(str(job) for _, job in got) == sorted(['from before'] + [str(n) for n in range(50)]))    # expect: True
print([p.join() for p in ps], jobs.closed, len(jobs), results.capacity)    # expect: ['a', 'b'] True 0 2
try:
    jobs.send(1)
except ValueError as error:
    print(error)    # expect: send on a closed channel
try:
    results.recv(timeout=0.01)
except TimeoutError as error:
    print(error)    # expect: nothing came
try:
    jobs.recv()
except EOFError as error:
    print(error)    # expect: recv on a closed channel

# Nobody need receive before a sender ends; what travels is big, or an instance, or a function.
class Point:
    def __init__(self, x):
        self.x = x

def fill(c):
    for n in range(3000):
        c.send(n)
    c.send('x' * 3000000)
    c.send(Point(5))
    c.send(lambda: Point(6).x)
    c.close()

c = channel()
process(fill, c).join()
print(len(c))    # expect: 3003
things = list(c)
print(sum(things[:3000]), len(things[3000]), things[3001].x, things[3002]())    # expect: 4498500 3000000 5 6

# A thread that waits already goes on waiting for processes.
c = channel()
t = thread(c.recv)
process(c.send, [1, 2]).join()
print(t.join())    # expect: [1, 2]
try:
    c.send(lock())
except TypeError as error:
    print(error)    # expect: cannot pickle 'lock' object: item
