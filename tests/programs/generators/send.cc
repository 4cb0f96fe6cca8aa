# send gives a value to the waiting yield.
def averager():
    total, n, mean = 0, 0, None
    while True:
        x = yield mean
        total += x
        n += 1
        mean = total / n
a = averager()
print(next(a), a.send(10), a.send(20), a.send(30))  # expect: None 10.0 15.0 20.0
b = averager()
try:
    b.send(5)
except TypeError as e:
    print(e)  # expect: can't send non-None value to a just-started generator
print(b.send(None))  # expect: None
