# A file that is cut off, and one that grows, while somebody reads it.
import os
name = "toyvm-corpus-grows.tmp"
w = open(name, "w")
r = open(name)
w.write("1\n")
w.flush()
print(repr(r.readline()), repr(r.readline()))  # expect: '1\n' ''
w.write("2\n3")
w.flush()
print(repr(r.readline()), repr(r.read()))  # expect: '2\n' '3'
w.write("4\n")
w.flush()
print(list(r))  # expect: ['4\n']
w.close()
r.close()
with open(name, "r+b") as f:
    print(f.read(3), f.truncate(), f.read())  # expect: b'1\n2' 3 b''
    print(f.seek(0), f.read())  # expect: 0 b'1\n2'
os.remove(name)
