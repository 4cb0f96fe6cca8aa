# Two threads move money between two accounts while an auditor adds the accounts up.
#
# What to notice: no transfer creates or destroys money, and yet the auditor sees wrong sums, and
# at the end the total is wrong for good. The first is a glimpse between the two halves of a
# transfer; the second is a lost update, as in race.cc. One lock around transfer and audit cures
# both: the lock guards the rule "the total is 2000", not a line of code.

TRANSFERS = 100_000
TOTAL = 2_000


class Bank:
    def __init__(self, guard):
        self.ann = TOTAL // 2
        self.bob = TOTAL // 2
        self.guard = guard
        self.open = True

    def transfer(self, amount):
        self.ann -= amount
        self.bob += amount

    def work(self, amount):
        for _ in range(TRANSFERS):
            with self.guard:
                self.transfer(amount)

    def audit(self):
        wrong = 0
        while self.open:
            with self.guard:
                if self.ann + self.bob != TOTAL:
                    wrong += 1
        return wrong


class NoLock:
    """Stands where a lock could stand, and guards nothing."""

    def __enter__(self):
        pass

    def __exit__(self, *exception):
        pass


def day(guard):
    bank = Bank(guard)
    auditor = thread(bank.audit)
    tellers = [thread(bank.work, amount) for amount in (1, -1)]
    for t in tellers:
        t.join()
    bank.open = False
    return bank.ann + bank.bob, auditor.join()


print("claim         a rule about two variables needs one lock around both")
total, wrong = day(NoLock())
print(f"without lock  total {total:>5}, wrong audits: {wrong}")
total, wrong = day(lock())
print(f"with a lock   total {total:>5}, wrong audits: {wrong}")
