# Sorting by recursion and comprehension.
def quicksort(a):
    if len(a) <= 1:
        return a
    pivot, *rest = a
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])

print(quicksort([5, 3, 8, 1, 9, 2, 7, 3]))  # expect: [1, 2, 3, 3, 5, 7, 8, 9]
