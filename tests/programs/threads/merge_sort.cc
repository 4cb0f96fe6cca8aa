# Merge sort, the halves in threads.
def sort(a, depth=2):
    if len(a) <= 1:
        return a
    mid = len(a) // 2
    if depth:
        t = thread(sort, a[:mid], depth - 1)
        right = sort(a[mid:], depth - 1)
        left = t.join()
    else:
        left, right = sort(a[:mid], 0), sort(a[mid:], 0)
    out = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            out.append(left[i]); i += 1
        else:
            out.append(right[j]); j += 1
    return out + left[i:] + right[j:]
data = [(i * 7919) % 1009 for i in range(500)]
print(sort(data) == sorted(data))  # expect: True
