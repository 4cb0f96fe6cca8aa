# !r !s !a.
s = "é'"
print(f"{s!r} {s!s} {s!a}")  # expect: "é'" é' "\xe9'"
class C:
    def __str__(self):
        return "as str"
    def __repr__(self):
        return "as repr"
c = C()
print(f"{c} {c!r} {c!s} {[c]}")  # expect: as str as repr as str [as repr]
print(f"{s!r:>8}|")  # expect:     "é'"|
