"""Heaps in lists."""
from _heapq import siftdown as _plain_siftdown, siftup as _plain_siftup


def _no_list(heap, name, number):
    raise TypeError(f"{name}() argument{number} must be list, not {type(heap).__name__}")


def heappush(heap, item, /):
    if not isinstance(heap, list):
        _no_list(heap, 'heappush', ' 1')
    heap.append(item)
    _siftdown(heap, 0, len(heap) - 1)


def heappop(heap, /):
    if not isinstance(heap, list):
        _no_list(heap, 'heappop', '')
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if heap:
        item = heap[0]
        heap[0] = last
        _siftup(heap, 0)
        return item
    return last


def heapreplace(heap, item, /):
    if not isinstance(heap, list):
        _no_list(heap, 'heapreplace', ' 1')
    if not heap:
        raise IndexError('index out of range')
    top = heap[0]
    heap[0] = item
    _siftup(heap, 0)
    return top


def heappushpop(heap, item):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _siftup(heap, 0)
    return item


def heapify(x, /):
    if not isinstance(x, list):
        _no_list(x, 'heapify', '')
    for i in range(len(x) // 2 - 1, -1, -1):
        _siftup(x, i)


def _siftdown(heap, startpos, pos):
    if _plain_siftdown(heap, startpos, pos):
        return
    item = heap[pos]
    while pos > startpos:
        up = (pos - 1) >> 1
        parent = heap[up]
        if not item < parent:
            break
        heap[pos] = parent
        pos = up
    heap[pos] = item


def _siftup(heap, pos):
    if _plain_siftup(heap, pos):
        return
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _siftdown(heap, start, pos)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def merge(*iterables, key=None, reverse=False):
    waiting = []
    for at, it in enumerate(iterables):
        it = iter(it)
        for x in it:
            waiting.append([x if key is None else key(x), at, x, it])
            break
    while waiting:
        best = waiting[0]
        for one in waiting[1:]:
            if best[0] < one[0] if reverse else one[0] < best[0]:
                best = one
        yield best[2]
        for x in best[3]:
            best[0] = x if key is None else key(x)
            best[2] = x
            break
        else:
            waiting.remove(best)
