# A process calls a function with copies of the arguments; join gives a copy of the result.
def work(items, *more, factor=1):
    items.append(99)
    return [x * factor for x in items] + list(more)

mine = [1, 2]
p = process(work, mine, 7, factor=10)
print(p.join(), mine)    # expect: [10, 20, 990, 7] [1, 2]
print(p.join())    # expect: [10, 20, 990, 7]
print(p.exitcode)    # expect: 0
print(process(len, 'abc').join())    # expect: 3
