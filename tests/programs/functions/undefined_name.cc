# A global that was never bound.
try:
    nowhere
except NameError as e:
    print(e)  # expect: name 'nowhere' is not defined
def late():
    return defined_later
try:
    late()
except NameError as e:
    print(e)  # expect: name 'defined_later' is not defined
defined_later = "now"
print(late())  # expect: now
del defined_later
try:
    late()
except NameError as e:
    print(e)  # expect: name 'defined_later' is not defined
try:
    del defined_later
except NameError as e:
    print(e)  # expect: name 'defined_later' is not defined
