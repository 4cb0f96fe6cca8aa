# input() and sys.stdin read from one buffer.
# stdin: one
# stdin: two
# stdin: three
# stdin: four
import sys
print(sys.stdin.readline(), end="")  # expect: one
print(input())  # expect: two
for line in sys.stdin:
    print(line, end="")  # expect: three
    break
print(input())  # expect: four
try:
    input()
except EOFError as e:
    print(e)  # expect: EOF when reading a line
