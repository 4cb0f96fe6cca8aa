# AttributeError and NameError know what was asked for.
try:
    [].nope
except AttributeError as e:
    print(e.name, e.obj)  # expect: nope []
try:
    nope
except NameError as e:
    print(e.name)  # expect: nope
