# Tabs to spaces.
print("a\tb".expandtabs() == "a       b", "ab\tc".expandtabs(4) == "ab  c")  # expect: True True
