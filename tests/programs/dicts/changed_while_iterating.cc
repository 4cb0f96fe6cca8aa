# A dict must not change its size under a loop.
d = {1: "a", 2: "b"}
try:
    for k in d:
        d[k + 10] = "new"
except RuntimeError as e:
    print(e)  # expect: dictionary changed size during iteration
d = {1: "a", 2: "b"}
for k in d:
    d[k] = "changed"
print(d)  # expect: {1: 'changed', 2: 'changed'}
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e)  # expect: dictionary changed size during iteration
for k in list(d):
    del d[k]
print(d)  # expect: {}
