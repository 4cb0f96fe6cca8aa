# __int__, __float__, __index__, __round__, __abs__ ...
class N:
    def __int__(self): return 7
    def __float__(self): return 2.5
    def __index__(self): return 3
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return 1
n = N()
print(int(n), float(n), [0, 1, 2, 3][n], list(range(n)), round(n), round(n, 2), hex(n), "abc" * n, 5 + int(n))
# expect: 7 2.5 3 [0, 1, 2] ('round', None) ('round', 2) 0x3 abcabcabc 12
