# From left to right, the value before its spec.
def say(x):
    print("say", x)
    return x

print(f"{say('a')} {say(3):{say(5)}} {say('b')}")
# expect: say a
# expect: say 3
# expect: say 5
# expect: say b
# expect: a     3 b
