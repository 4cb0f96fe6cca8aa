# Methods are found along the bases; super() goes on.
class Animal:
    def __init__(self, name):
        self.name = name
    def speak(self):
        return "..."
    def show(self):
        return f"{self.name} says {self.speak()}"
class Cat(Animal):
    def speak(self):
        return "meow"
class Kitten(Cat):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
    def speak(self):
        return super().speak() + "!"
for a in (Animal("it"), Cat("Tom"), Kitten("Kit", 1)):
    print(a.show())
    # expect: it says ...
    # expect: Tom says meow
    # expect: Kit says meow!
print(issubclass(Kitten, Animal), Kitten.__bases__[0].__name__, isinstance(Kitten("k", 2), Cat))
# expect: True Cat True
