# SystemExit can be caught; it is what sys.exit raises.
import sys
try:
    sys.exit(3)
except SystemExit as e:
    print(e.code, repr(e))  # expect: 3 SystemExit(3)
try:
    sys.exit()
except SystemExit as e:
    print(e.code)  # expect: None
try:
    sys.exit("message")
except SystemExit as e:
    print(e.code)  # expect: message
sys.exit(5)
# expect exit: 5
