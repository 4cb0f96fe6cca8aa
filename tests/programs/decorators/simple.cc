# The decorator gets the function and gives what takes its name.
def shout(f):
    def call(*args, **kw):
        return f(*args, **kw).upper() + "!"
    return call
@shout
def hello(name, mark=""):
    return "hello " + name + mark
print(hello("ann"), hello("bob", mark="?"), hello.__name__)  # expect: HELLO ANN! HELLO BOB?! call
