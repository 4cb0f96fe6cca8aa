# Two locks in one order: no deadlock, nothing lost.
class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = lock()
accounts = [Account(100) for _ in range(3)]
def transfer(i, j, amount):
    first, second = (i, j) if i < j else (j, i)
    with accounts[first].lock, accounts[second].lock:
        accounts[i].balance -= amount
        accounts[j].balance += amount
def work(seed):
    for n in range(200):
        i, j = (seed + n) % 3, (seed + n + 1 + n % 2) % 3
        if i != j:
            transfer(i, j, n % 7)
threads = [thread(work, s) for s in range(4)]
for t in threads:
    t.join()
print(sum(a.balance for a in accounts))  # expect: 300
