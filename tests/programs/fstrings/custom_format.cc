# __format__ gets the spec as text.
class Money:
    def __init__(self, cents):
        self.cents = cents
    def __format__(self, spec):
        if spec == "":
            return f"{self.cents / 100:.2f}"
        return f"<{spec}:{self.cents}>"

m = Money(1234)
print(f"{m} {m:eur} {m:>{5}}", format(m), format(m, "x"), "{:y}".format(m))
# expect: 12.34 <eur:1234> <>5:1234> 12.34 <x:1234> <y:1234>
