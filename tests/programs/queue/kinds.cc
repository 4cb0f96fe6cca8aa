# Lifo and priority queues.
import queue
l = queue.LifoQueue()
for i in range(3): l.put(i)
print([l.get() for _ in range(3)])  # expect: [2, 1, 0]
p = queue.PriorityQueue()
for x in [(3, "c"), (1, "a"), (2, "b")]: p.put(x)
print([p.get() for _ in range(3)])  # expect: [(1, 'a'), (2, 'b'), (3, 'c')]
s = queue.SimpleQueue()
s.put(5)
print(s.get(), s.empty())  # expect: 5 True
