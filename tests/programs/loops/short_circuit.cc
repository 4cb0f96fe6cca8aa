# and, or and not give operands, not booleans.
def say(x):
    print("say", x)
    return x
print(say(0) or say("b"))
# expect: say 0
# expect: say b
# expect: b
print(say(1) and say([]))
# expect: say 1
# expect: say []
# expect: []
print(say("") and say("never"), say("x") or say("never"))
# expect: say
# expect: say x
# expect:  x
print(not say(0), 1 and 2 or 3, 0 and 2 or 3, None or 0 or "" or "last")
# expect: say 0
# expect: True 2 3 last
