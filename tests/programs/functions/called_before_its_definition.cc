# A function that is defined further down is not there yet, and its arguments are not computed.
try:
    later(print('not printed'))
except NameError as e:
    print(e)  # expect: name 'later' is not defined

def later(x):
    return x

print(later(str(1)))  # expect: 1
