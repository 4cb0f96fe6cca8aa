# Quotes, escapes, raw strings, joined literals.
print('single', "double", '''triple''', """also""")  # expect: single double triple also
print("tab\there", 'quote\'s', "back\\slash")  # expect: tab	here quote's back\slash
print(r"raw\n", R'\d')  # expect: raw\n \d
print("joined " "in " 'one')  # expect: joined in one
print("\x41\u00e9\U0001F600\101")  # expect: Aé😀A
print("line one\
 goes on")  # expect: line one goes on
print("""two
lines""")
# expect: two
# expect: lines
print(len("a\0b"), repr("a\0b"))  # expect: 3 'a\x00b'
