# close raises GeneratorExit at the yield; finally runs.
def g():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("finally")
it = g()
next(it)
it.close()
# expect: exit
# expect: finally
it.close()
print(list(it))  # expect: []
fresh = g()
fresh.close()
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)  # expect: generator ignored GeneratorExit
