import sys
from collections import Counter, defaultdict, deque, namedtuple
from dataclasses import dataclass
from functools import lru_cache, reduce
from itertools import chain, groupby, islice
import json

Pair = namedtuple("Pair", "a b")


@dataclass
class Row:
    key: int
    name: str


@lru_cache(maxsize=64)
def square(x):
    return x * x


def run(n):
    groups = defaultdict(list)
    queue = deque(maxlen=5)
    for i in range(n):
        groups[i % 10].append(Pair(i, square(i % 50)))
        queue.append(Row(i, "x"))
    counts = Counter(pair.b for pairs in groups.values() for pair in pairs)
    text = json.dumps({"rows": [[row.key, row.name] for row in queue], "n": list(range(n))})
    back = json.loads(text)
    runs = sum(1 for _ in groupby(sorted(back["n"], key=lambda x: x % 7), key=lambda x: x % 7))
    total = reduce(lambda a, b: a + b, islice(chain(back["n"], counts.values()), n))
    return len(counts), queue[-1] == Row(n - 1, "x"), len(text), runs, total


print(run(int(sys.argv[1])))
