# Attributes and methods.
class Dog:
    legs = 4
    def __init__(self, name):
        self.name = name
    def bark(self, times=1):
        return self.name + ": " + "woof " * times
d = Dog("Rex")
print(d.name, d.legs, Dog.legs, d.bark().strip(), d.bark(2).strip(), Dog.bark(d).strip())
# expect: Rex 4 4 Rex: woof Rex: woof woof Rex: woof
d.legs = 3
print(d.legs, Dog.legs, Dog("x").legs)  # expect: 3 4 4
d.new = "attribute"
print(d.new, type(d).__name__, isinstance(d, Dog), d.__class__ is Dog)
# expect: attribute Dog True True
