# sys.exit with every kind of argument.
import sys
for arg in (None, 0, 3, "text", True, [1]):
    try:
        sys.exit(arg)
    except SystemExit as e:
        print(repr(e.code))
        # expect: None
        # expect: 0
        # expect: 3
        # expect: 'text'
        # expect: True
        # expect: [1]
def f():
    try:
        sys.exit(7)
    finally:
        print("finally runs")
f()  # expect: finally runs
# expect exit: 7
