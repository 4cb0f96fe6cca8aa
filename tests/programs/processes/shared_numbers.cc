# Numbers in shared memory, and the lock that keeps counts.
total = shared(0)
half = shared(0.5)
row = shared_array('d', 4)
bits = shared_array('i', [3, -1])

def count(n):
    for _ in range(n):
        with total.lock:
            total.value += 1
    half.value *= 2
    with row.lock:
        row[1] = n
        row[-1] = row[1] / 4

ps = [process(count, 50), process(count, 50)]
for p in ps:
    p.join()
print(total.value, half)    # expect: 100 shared(2.0)
print(row[:], len(row), row[1:3])    # expect: [0.0, 50.0, 0.0, 12.5] 4 [50.0, 0.0]
print(list(bits), sum(row))    # expect: [3, -1] 62.5
row[1:3] = [8, 9]
print(row)    # expect: shared_array('d', [0.0, 8.0, 9.0, 12.5])
try:
    row[4]
except IndexError:
    print('IndexError')    # expect: IndexError
