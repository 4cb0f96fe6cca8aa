# sys.exit in a process ends that process; join gives None.
import sys

p = process(sys.exit, 3)
print(p.join(), p.exitcode)    # expect: None 3
print(process(sys.exit).join())    # expect: None
