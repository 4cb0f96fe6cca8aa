# yield from passes everything through.
def inner():
    try:
        x = yield "a"
        print("inner got", x)
        yield "b"
    except ValueError as e:
        print("inner caught", e)
        yield "c"
    return "done"
def outer():
    r = yield from inner()
    print("result", r)
    yield from [1, 2]
    yield from "xy"
o = outer()
print(next(o), o.send("hello"), o.throw(ValueError("v")), list(o))
# expect: inner got hello
# expect: inner caught v
# expect: result done
# expect: a b c [1, 2, 'x', 'y']
def chain(*its):
    for it in its:
        yield from it
print(list(chain([1], (2, 3), "4", range(5, 7))))  # expect: [1, 2, 3, '4', 5, 6]
