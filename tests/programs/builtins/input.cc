# input reads lines and ends with EOFError.
# stdin: first line
# stdin: second
name = input("prompt> ")
print(repr(name))  # expect: prompt> 'first line'
print(repr(input()))  # expect: 'second'
try:
    input()
except EOFError as e:
    print(e)  # expect: EOF when reading a line
