# A triple-quoted f-string, and an expression over several lines.
x = 5
print(f"""first {x}
second {x * 2}""")
# expect: first 5
# expect: second 10
print(f"{
    x
    + 1
}")  # expect: 6
# python: 3.12
