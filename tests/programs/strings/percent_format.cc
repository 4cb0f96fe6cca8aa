# The old `%` operator.
print("%s is %d years" % ("Ann", 30))  # expect: Ann is 30 years
print("%5d|%-5d|%05d|%+d" % (42, 42, 42, 42))  # expect:    42|42   |00042|+42
print("%.2f %8.3f %e %g" % (3.14159, 2.71828, 12345.678, 0.0001))
# expect: 3.14    2.718 1.234568e+04 0.0001
print("%x %X %o %c %c %%" % (255, 255, 8, "z", 65))  # expect: ff FF 10 z A %
print("%r %s %a" % ("q", "q", "é"))  # expect: 'q' q '\xe9'
print("%(name)s has %(n)d" % {"name": "Bob", "n": 3})  # expect: Bob has 3
print("%s" % [1, 2], "%s" % None, "%10s|%-10s|" % ("right", "left"))
# expect: [1, 2] None      right|left      |
print("%.3s" % "abcdef", "%*d" % (6, 42))  # expect: abc     42
try:
    "%d" % "x"
except TypeError as e:
    print(e)  # expect: %d format: a real number is required, not str
try:
    "%s %s" % "one"
except TypeError as e:
    print(e)  # expect: not enough arguments for format string
try:
    "%s" % (1, 2)
except TypeError as e:
    print(e)  # expect: not all arguments converted during string formatting
