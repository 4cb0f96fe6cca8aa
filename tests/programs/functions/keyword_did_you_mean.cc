# A wrong keyword that is almost right gets a hint in the message itself.
# python: 3.13
def paint(colour, *, width=1):
    return colour

for keywords in ({'color': 1}, {'widht': 2, 'colour': 1}, {'zzzzzz': 3}):
    try:
        paint(**keywords)
    except TypeError as e:
        print(e)
# expect-output:
# | paint() got an unexpected keyword argument 'color'. Did you mean 'colour'?
# | paint() got an unexpected keyword argument 'widht'. Did you mean 'width'?
# | paint() got an unexpected keyword argument 'zzzzzz'
