class Account:
    def __init__(self, amount):
        self.amount = amount

    def take(self, n):
        assert n <= self.amount, f"only {self.amount}"
        self.amount -= n


Account(3).take(5)
