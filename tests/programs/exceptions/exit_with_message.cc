# sys.exit of a text prints it to stderr and ends with 1.
import sys
print("working")  # expect: working
sys.exit("gave up")
# expect raise: gave up
