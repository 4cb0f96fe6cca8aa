class Name(str):
    pass

def show(**options):
    return options

def one(x):
    return x

print(show(**{Name('a'): 1}))  # expect: {'a': 1}
print(one(**{Name('x'): 2}))  # expect: 2
try:
    show(**{1: 2})
except TypeError as e:
    print(e)  # expect: keywords must be strings
