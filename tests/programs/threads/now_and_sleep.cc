# now goes forward by what was slept.
a = now()
sleep(0.03)
b = now()
print(0.03 <= b - a < 5)  # expect: True
