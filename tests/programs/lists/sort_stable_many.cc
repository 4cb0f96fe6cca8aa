# A hundred items, ten keys: ties keep their order.
items = [(i * 7 % 10, i) for i in range(100)]
items.sort(key=lambda x: x[0])
print(all(items[i] < items[i + 1] for i in range(99)))  # expect: True
print(items[:12])
# expect: [(0, 0), (0, 10), (0, 20), (0, 30), (0, 40), (0, 50), (0, 60), (0, 70), (0, 80), (0, 90), (1, 3), (1, 13)]
