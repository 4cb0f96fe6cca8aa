# A chain of two hundred yield froms.
def chain(n):
    if n == 0:
        yield "bottom"
        return 0
    r = yield from chain(n - 1)
    return r + 1
def top():
    r = yield from chain(200)
    print("depth", r)
print(list(top()))
# expect: depth 200
# expect: ['bottom']
