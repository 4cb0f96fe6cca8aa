# object itself.
o = object()
print(type(o).__name__, o == o, o == object(), hash(o) == hash(o), repr(o).startswith("<object object at 0x"))
# expect: object True False True True
try:
    o.x = 1
except AttributeError as e:
    print(type(e).__name__)  # expect: AttributeError
