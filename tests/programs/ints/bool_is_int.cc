# True and False are 1 and 0.
print(True + True, True * 3, -True, ~True)  # expect: 2 3 -1 -2
print(True == 1, False == 0, True is 1 == 1 if False else True)  # expect: True True True
print(isinstance(True, int), type(True).__name__)  # expect: True bool
print([10, 20][True])  # expect: 20
print(sum([True, False, True]))  # expect: 2
print({1: "one"}[True])  # expect: one
print(int(True), str(True), repr(False))  # expect: 1 True False
print(True < 2, True / 2)  # expect: True 0.5
