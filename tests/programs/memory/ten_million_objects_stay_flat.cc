def peak():
    try:
        with open('/proc/self/status') as f:
            for line in f:
                if line.startswith('VmHWM:'):
                    return int(line.split()[1])
    except OSError:
        pass
    return 0
def work(n):
    for i in range(n):
        x = [i, (i, i)]
work(1000)
first = peak()
work(2500000)
print(peak() - first < 4000)
# expect-output:
# | True
