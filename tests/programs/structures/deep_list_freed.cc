# A list a million deep is built and freed.
a = []
for i in range(1000000):
    a = [a]
print(len(a))  # expect: 1
a = None
print("freed")  # expect: freed
