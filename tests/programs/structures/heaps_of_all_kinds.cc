# Heaps of plain keys, of tuples, of a script's objects, and of what has no order.
import heapq
import random


class Job:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return f"Job({self.rank})"


random.seed(7)
makers = [lambda: random.randrange(50), random.random]
makers += [lambda: (random.randrange(5), "x" * random.randrange(4)), lambda: Job(random.randrange(9))]
for make in makers:
    heap = [make() for _ in range(20)]
    heapq.heapify(heap)
    print(heap[:4], heap[-2:])
    for _ in range(10):
        heapq.heappush(heap, make())
    print(heap[:4], heap[-2:])
    print([heapq.heappop(heap) for _ in range(6)], heap[0])
    print(heapq.heapreplace(heap, make()), heapq.heappushpop(heap, make()))
    taken = []
    while heap:
        taken.append(heapq.heappop(heap))
    print(taken[:3], taken[-3:])

mixed = [3, 1.5, True, 2]
heapq.heapify(mixed)
print(mixed, heapq.nsmallest(2, mixed), heapq.nlargest(2, mixed))
heap = [1, 2]
try:
    heapq.heappush(heap, "a")
except TypeError as error:
    print(error, heap)
try:
    heapq.heappop([])
except IndexError as error:
    print(error)
heap = [(1, Job(2)), (1, Job(1))]
heapq.heapify(heap)
print(heap)
# expect: [2, 3, 4, 4] [41, 37]
# expect: [2, 3, 3, 4] [37, 25]
# expect: [2, 3, 3, 3, 3, 4] 4
# expect: 4 5
# expect: [5, 6, 7] [40, 40, 41]
# expect: [0.04658268061775628, 0.05960116996623266, 0.06278897497332314, 0.20595871281932654] [0.8161263591200314, 0.3141471703767915]
# expect: [0.04658268061775628, 0.05960116996623266, 0.06278897497332314, 0.20595871281932654] [0.8751374955734289, 0.7294452894392176]
# expect: [0.04658268061775628, 0.05960116996623266, 0.06278897497332314, 0.11779223807836836, 0.14425508335743753, 0.18072637992393747] 0.20595871281932654
# expect: 0.20595871281932654 0.24409651072215288
# expect: [0.2879377648901865, 0.28960928633167626, 0.29976699686368236] [0.8751374955734289, 0.9762551055929201, 0.9801748474925821]
# expect: [(0, ''), (0, ''), (1, 'xxx'), (0, 'xxx')] [(3, ''), (3, 'xxx')]
# expect: [(0, ''), (0, ''), (1, ''), (0, 'xxx')] [(2, ''), (3, 'xx')]
# expect: [(0, ''), (0, ''), (0, 'xx'), (0, 'xxx'), (1, ''), (1, '')] (1, 'x')
# expect: (1, 'x') (0, 'xxx')
# expect: [(1, 'x'), (1, 'x'), (1, 'xx')] [(4, 'xx'), (4, 'xxx'), (4, 'xxx')]
# expect: [Job(0), Job(0), Job(4), Job(1)] [Job(7), Job(8)]
# expect: [Job(0), Job(0), Job(0), Job(1)] [Job(5), Job(6)]
# expect: [Job(0), Job(0), Job(0), Job(0), Job(1), Job(1)] Job(1)
# expect: Job(1) Job(0)
# expect: [Job(1), Job(2), Job(2)] [Job(8), Job(8), Job(8)]
# expect: [True, 1.5, 3, 2] [True, 1.5] [3, 2]
# expect: '<' not supported between instances of 'str' and 'int' [1, 2, 'a']
# expect: index out of range
# expect: [(1, Job(1)), (1, Job(2))]
