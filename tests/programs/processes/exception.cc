# join raises what the function raised.
class Lost(Exception):
    def __init__(self, where, count):
        super().__init__(where, count)
        self.count = count

def search():
    raise Lost('here', 3)

p = process(search)
try:
    p.join()
except Lost as error:
    print(error, error.count, type(error) is Lost)    # expect: ('here', 3) 3 True
print(p.exitcode)    # expect: 1
try:
    process(lambda: {}['k']).join()
except KeyError as error:
    print(repr(error))    # expect: KeyError('k')
