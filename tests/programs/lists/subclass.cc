# A class derived from list.
class Stack(list):
    def push(self, x):
        self.append(x)
        return self
    def top(self):
        return self[-1]

s = Stack([1])
s.push(2).push(3)
print(s, len(s), s.top(), isinstance(s, list), type(s).__name__, s == [1, 2, 3], s[0:2])
# expect: [1, 2, 3] 3 3 True Stack True [1, 2]
