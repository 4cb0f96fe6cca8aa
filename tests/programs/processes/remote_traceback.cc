# differs: the shim has no remote traceback
# The traceback of the process is the cause of what join raises.
def deep(n):
    return 1 // n if n == 0 else deep(n - 1)

try:
    process(deep, 1).join()
except ZeroDivisionError as error:
    lines = str(error.__cause__).splitlines()
    print(lines[1], lines[-1])    # expect: """ """
    print(lines[2])    # expect: Traceback (most recent call last):
    print([line.split(', ')[2] for line in lines if 'File' in line])    # expect: ['in deep', 'in deep']
    print(lines[-2])    # expect: ZeroDivisionError: integer division or modulo by zero
