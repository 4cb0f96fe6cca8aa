# Write a text file, read it in every way.
name = "toyvm-corpus-write-and-read.tmp"
f = open(name, "w")
print(f.write("first\n"), f.write("second line\n"))  # expect: 6 12
f.writelines(["third\n", "last without end"])
f.close()
print(f.closed)  # expect: True
with open(name) as f:
    print(repr(f.read()))  # expect: 'first\nsecond line\nthird\nlast without end'
with open(name) as f:
    print(f.readline(), end="")  # expect: first
    print(f.readlines(), repr(f.readline()), repr(f.read()))
    # expect: ['second line\n', 'third\n', 'last without end'] '' ''
for line in open(name):
    print(line.rstrip())
    # expect: first
    # expect: second line
    # expect: third
    # expect: last without end
with open(name, "a") as f:
    f.write("!\n")
with open(name) as f:
    print(repr(f.read(5)), repr(f.read(3)), len(f.read()))  # expect: 'first' '\nse' 34
print([line.strip() for line in open(name)])
# expect: ['first', 'second line', 'third', 'last without end!']
try:
    open(name)
except FileNotFoundError as e:
    print(e)
