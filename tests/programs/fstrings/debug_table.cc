# A table, as one writes it.
rows = [("apple", 1.5, 10), ("banana", 0.25, 150)]
for name, price, count in rows:
    print(f"{name:<8}{price:>8.2f}{count:>6d}{price * count:>10,.1f}")
    # expect: apple       1.50    10      15.0
    # expect: banana      0.25   150      37.5
