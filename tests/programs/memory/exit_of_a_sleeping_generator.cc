def steps():
    try:
        yield 1
    finally:
        print('finally')
g = steps()
next(g)
print('end')
# expect-output:
# | end
# | finally
