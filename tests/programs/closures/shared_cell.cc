# Two closures share a cell.
def account(balance):
    def deposit(x):
        nonlocal balance
        balance += x
    def show():
        return balance
    return deposit, show

deposit, show = account(10)
deposit(5)
deposit(7)
print(show())  # expect: 22
