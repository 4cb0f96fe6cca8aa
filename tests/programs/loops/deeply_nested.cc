# Loops in loops in loops.
count = 0
for a in range(2):
    for b in range(2):
        for c in range(2):
            for d in range(2):
                for e in range(2):
                    for f in range(2):
                        for g in range(2):
                            for h in range(2):
                                while True:
                                    count += 1
                                    break
print(count)  # expect: 256
