# __getattribute__ sees every read.
class Spy:
    x = 5
    def __getattribute__(self, name):
        if name == "magic":
            return "abracadabra"
        return object.__getattribute__(self, name)
s = Spy()
s.y = 6
print(s.x, s.y, s.magic)  # expect: 5 6 abracadabra
try:
    s.z
except AttributeError as e:
    print(e)  # expect: 'Spy' object has no attribute 'z'
