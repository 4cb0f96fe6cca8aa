# A function ends the loop around it.
for i in range(3):
    def f():
        continue  # expect error: E0201
