# Generator expressions are lazy.
def say(x):
    print("say", x)
    return x
g = (say(i) * 10 for i in range(3))
print("made")  # expect: made
print(next(g), next(g))
# expect: say 0
# expect: say 1
# expect: 0 10
print(list(g), list(g))
# expect: say 2
# expect: [20] []
print(sum(i for i in range(5)), max((len(w), w) for w in "a bb ccc".split()))
# expect: 10 (3, 'ccc')
print(type(g).__name__)  # expect: generator
