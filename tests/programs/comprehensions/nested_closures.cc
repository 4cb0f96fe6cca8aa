# Functions made inside a comprehension.
table = {name: (lambda n: lambda x: x + n)(k) for k, name in enumerate(["zero", "one", "two"])}
print([table[n](10) for n in table])  # expect: [10, 11, 12]
