# Long strings, implicit joins over lines, a backslash in a string.
text = ("one "
        'two '
        """three""")
print(text, len("x" * 10000))  # expect: one two three 10000
print("a\
b")  # expect: ab
