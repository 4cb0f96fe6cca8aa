# No stars inside a comprehension.
x = [*a for a in [[1]]]  # expect error: E01
