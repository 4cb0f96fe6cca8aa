# sep, end, several arguments, none, file.
import sys
print()  # expect:
print("a", 1, None, [2])  # expect: a 1 None [2]
print("a", "b", sep="-", end="!\n")  # expect: a-b!
print("no newline", end="")
print(" then one")  # expect: no newline then one
print(1, 2, sep="")  # expect: 12
print("x", sep=None, end=None)  # expect: x
print("to stderr", file=sys.stderr)
print("to stdout", file=sys.stdout, flush=True)  # expect: to stdout
try:
    print("x", sep=5)
except TypeError as e:
    print(e)  # expect: sep must be None or a string, not int
try:
    print("x", nothing=5)
except TypeError as e:
    print(e)  # expect: print() got an unexpected keyword argument 'nothing'
# python: 3.13
