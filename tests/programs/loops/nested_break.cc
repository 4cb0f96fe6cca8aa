# break leaves the inner loop only.
for i in range(3):
    for j in range(5):
        if j == 2:
            break
        if i == 1:
            continue
        print(i, j)
        # expect: 0 0
        # expect: 0 1
        # expect: 2 0
        # expect: 2 1
    else:
        print("never here")
