# What scripts ask sys for.
# args: one two
import sys
print(sys.argv[1:], len(sys.argv), sys.maxsize, sys.version_info >= (3, 11), sys.version_info.major)
# expect: ['one', 'two'] 3 9223372036854775807 True 3
print(sys.getrecursionlimit(), sys.getswitchinterval(), type(sys.version).__name__, sys.byteorder)
# expect: 1000 0.005 str little
sys.stdout.write("written\n")  # expect: written
sys.stdout.flush()
sys.stderr.write("to stderr\n")
print(sys.getrefcount([]) >= 1, "math" in sys.modules or True, sys.platform != "")
# expect: True True True
