class Node:
    def __init__(self):
        self.me = self
def peak():
    try:
        with open('/proc/self/status') as f:
            for line in f:
                if line.startswith('VmHWM:'):
                    return int(line.split()[1])
    except OSError:
        pass
    return 0
for _ in range(100000):
    Node()
first = peak()
for _ in range(1000000):
    Node()
print(peak() - first < 20000)
# expect-output:
# | True
