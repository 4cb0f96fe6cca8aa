# match, case, type and _ are ordinary names.
match = 1
case = 2
type_ = 3
_ = 4
def type(x): return "mine"
print(match, case, type_, _, type(5))  # expect: 1 2 3 4 mine
match.real
print(match * case)  # expect: 2
