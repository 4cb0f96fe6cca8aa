# Ordering across inline, big and float.
big = 2 ** 70
print(1 < 2, 2 <= 2, 3 > 4, 3 >= 4, 1 == 1, 1 != 1)  # expect: True True False False True False
print(big > 1, -big < 1, big == big + 0, big != big)  # expect: True True True False
print(1 == 1.0, 1 < 1.5, big == float(big))  # expect: True True True
print(2 ** 53 + 1 == float(2 ** 53 + 1))  # expect: False
print(2 ** 53 + 1 > float(2 ** 53))  # expect: True
print(10 ** 400 > 1e308, -10 ** 400 < -1e308)  # expect: True True
print(1 < float("inf"), 1 > float("-inf"), 1 == float("nan"))  # expect: True True False
