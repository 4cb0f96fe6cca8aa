# A format spec may hold expressions.
width, digits = 10, 3
print(f"{3.14159:{width}.{digits}f}|")  # expect:      3.142|
print(f"{'x':{'*'}^{width}}|")  # expect: ****x*****|
print(f"{42:{'>' + str(width)}}|")  # expect:         42|
