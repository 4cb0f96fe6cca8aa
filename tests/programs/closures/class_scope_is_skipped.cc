# Methods do not see the names of the class body.
x = "global"
class C:
    x = "class"
    y = x + "!"
    def m(self):
        return x
    z = [x for _ in range(1)]
    w = [c for c in x]
print(C().m(), C.y, C.z, C.w[0])  # expect: global class! ['global'] c
