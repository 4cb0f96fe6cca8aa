# An account that refuses.
class InsufficientFunds(Exception):
    pass
class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
    @property
    def balance(self):
        return self._balance
    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(f"{self.owner} has only {self._balance}")
        self._balance -= amount
        return self
a = Account("ann", 50)
print(a.withdraw(10).withdraw(5).balance)  # expect: 35
a.withdraw(100)  # expect raise: InsufficientFunds: ann has only 35
