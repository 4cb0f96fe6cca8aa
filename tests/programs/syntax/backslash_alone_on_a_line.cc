# A backslash alone on its line: the next line's indentation counts, unless there is some before it.
try:
    print(1 + "")
except TypeError:
\
    print("caught")  # expect: caught
if True:
    \
print("here")  # expect: here
if True:
  \
    print("two")  # expect: two
  print("still two")  # expect: still two
\
print("end")  # expect: end
