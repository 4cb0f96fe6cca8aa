# A class derived from str.
class Name(str):
    def shout(self):
        return self.upper() + "!"

n = Name("ann")
print(n, n.shout(), len(n), n == "ann", isinstance(n, str), type(n).__name__, n + "x")
# expect: ann ANN! 3 True True Name annx
print({n: 1}["ann"], n[0], repr(n))  # expect: 1 a 'ann'
