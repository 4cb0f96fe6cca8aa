# Conditions are jumps; a loop has one back edge; `continue` is one too.
def sieve(n):
    flags = [True] * (n + 1)
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
        i += 1
    return flags

def search(xs):
    for x in xs:
        if x < 0: continue
        if x > 9: break
    else:
        return None
    while True:
        x -= 1
        if not x: return x
