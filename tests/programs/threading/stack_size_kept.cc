# The stack size of new threads is kept, as far as a script can tell.
import threading

print(threading.stack_size(), threading.stack_size(65536), threading.stack_size())  # expect: 0 0 65536
for size in (-1, 5):
    try:
        threading.stack_size(size)
    except ValueError as e:
        print(e)
# expect-output:
# | size must be 0 or a positive value
# | size not valid: 5 bytes
