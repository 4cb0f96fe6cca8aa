# Inner finally first.
def f(way):
    try:
        try:
            if way == "return":
                return way
            if way == "raise":
                raise ValueError(way)
            print("falls through")
        finally:
            print("inner")
    except ValueError as e:
        print("caught", e)
    finally:
        print("outer")
    return "end"
print(f("return"))
# expect: inner
# expect: outer
# expect: return
print(f("raise"))
# expect: inner
# expect: caught raise
# expect: outer
# expect: end
print(f("fall"))
# expect: falls through
# expect: inner
# expect: outer
# expect: end
