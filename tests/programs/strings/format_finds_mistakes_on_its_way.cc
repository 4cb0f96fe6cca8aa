# What stands before a mistake in a format string has been looked up when it is found.
for text in '{0.x!z}', '{0.x:{}}', '{0.real}{', '{0.real!z}', '{0.real}{:{}}', '{k.a}}', '{0.real.}':
    try:
        print(text.format(1, k=2))
    except (AttributeError, ValueError) as e:
        print(type(e).__name__, e)
# expect-output:
# | AttributeError 'int' object has no attribute 'x'
# | AttributeError 'int' object has no attribute 'x'
# | ValueError Single '{' encountered in format string
# | ValueError Unknown conversion specifier z
# | ValueError cannot switch from manual field specification to automatic field numbering
# | AttributeError 'int' object has no attribute 'a'
# | ValueError Empty attribute in format string
