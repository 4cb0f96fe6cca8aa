# 1, 1.0 and True are one member.
print(len({1, 1.0, True, "1"}), {1} == {1.0})  # expect: 2 True
