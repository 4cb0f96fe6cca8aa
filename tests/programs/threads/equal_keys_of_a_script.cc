# Two threads add equal keys whose equality is a script's: one of them is in, whoever was first.
import threading


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        return self.n == other.n


def work():
    for n in range(40):
        s.add(Key(n))
        d[Key(n)] = n
        d.setdefault(Key(n + 1), n + 1)


for _ in range(3):
    s, d = set(), {}
    threads = [threading.Thread(target=work) for _ in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(len(s), len(d), sorted(k.n for k in d) == list(range(41)))
# expect: 40 41 True
# expect: 40 41 True
# expect: 40 41 True
