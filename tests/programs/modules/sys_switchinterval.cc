# The interval can be set and read back.
import sys
print(sys.getswitchinterval())  # expect: 0.005
sys.setswitchinterval(0.0005)
print(sys.getswitchinterval())  # expect: 0.0005
try:
    sys.setswitchinterval(0)
except ValueError as e:
    print(e)  # expect: switch interval must be strictly positive
try:
    sys.setswitchinterval(-1)
except ValueError as e:
    print(e)  # expect: switch interval must be strictly positive
