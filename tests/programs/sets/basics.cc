# Members once each.
s = {3, 1, 2, 3}
print(sorted(s), len(s), 2 in s, 5 in s, set(), {1})  # expect: [1, 2, 3] 3 True False set() {1}
s.add(5)
s.add(5)
s.discard(1)
s.discard(99)
s.remove(2)
print(sorted(s))  # expect: [3, 5]
try:
    s.remove(99)
except KeyError as e:
    print("KeyError", e)  # expect: KeyError 99
print(s.pop() in (3, 5), len(s))  # expect: True 1
s.clear()
print(s)  # expect: set()
try:
    s.pop()
except KeyError as e:
    print(e)  # expect: 'pop from an empty set'
