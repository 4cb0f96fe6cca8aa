# Lists change in place, numbers and strings do not.
a = b = [1]
a += [2]
a *= 2
print(b, a is b)  # expect: [1, 2, 1, 2] True
s = t = "x"
s += "y"
print(s, t)  # expect: xy x
n = m = 5
n += 1
print(n, m)  # expect: 6 5
s1 = s2 = {1}
s1 |= {2}
print(s1 is s2, len(s2))  # expect: True 2
