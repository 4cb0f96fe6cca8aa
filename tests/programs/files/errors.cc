# What can go wrong with a file.
name = "toyvm-corpus-errors.tmp"
try:
    open("no/such/directory/file.txt", "w")
except FileNotFoundError as e:
    print(e.errno, e.filename, e.strerror)
    # expect: 2 no/such/directory/file.txt No such file or directory
try:
    open(name, "q")
except ValueError as e:
    print(e)  # expect: invalid mode: 'q'
try:
    open(".")
except IsADirectoryError as e:
    print(e)  # expect: [Errno 21] Is a directory: '.'
f = open(name, "w")
try:
    f.read()
except OSError as e:
    print(type(e).__name__, e)  # expect: UnsupportedOperation not readable
f.close()
try:
    f.write("x")
except ValueError as e:
    print(e)  # expect: I/O operation on closed file.
with open(name, "w") as f:
    try:
        f.write(5)
    except TypeError as e:
        print(e)  # expect: write() argument must be str, not int
