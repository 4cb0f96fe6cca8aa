# startswith and endswith, also with a tuple and a range.
s = "script.cc"
print(s.startswith("scr"), s.startswith("x"), s.endswith(".cc"), s.endswith((".py", ".cc")))
# expect: True False True True
print(s.startswith("ipt", 3), s.startswith(""), s.endswith("script", 0, 6))
# expect: True True True
try:
    s.startswith(1)
except TypeError as e:
    print(e)  # expect: startswith first arg must be str or a tuple of str, not int
