# Objects with __lt__ sort; only `<` is asked for.
class V:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return self.n < other.n
    def __repr__(self):
        return f"V{self.n}"

print(sorted([V(3), V(1), V(2)]))  # expect: [V1, V2, V3]
a = [V(5), V(4)]
a.sort(reverse=True)
print(a)  # expect: [V5, V4]
