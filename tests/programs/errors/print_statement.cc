# The print statement of Python 2.
print "hello"  # expect error: E0107
