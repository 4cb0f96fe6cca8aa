# Expressions in braces.
name, n = "Ann", 3
print(f"{name} has {n} apples")  # expect: Ann has 3 apples
print(f"{n + 1} {n * 'x'} {name.upper()} {[i for i in range(n)]}")  # expect: 4 xxx ANN [0, 1, 2]
print(f"{{literal}} {{{n}}}")  # expect: {literal} {3}
print(f"", f"plain", F"{n}", rf"\n{n}", f'{"inner"}')  # expect:  plain 3 \n3 inner
print("joined " f"{n}" " text")  # expect: joined 3 text
