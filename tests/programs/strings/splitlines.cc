# splitlines knows every line end.
print("one\ntwo\r\nthree\rfour".splitlines())  # expect: ['one', 'two', 'three', 'four']
print("one\ntwo\n".splitlines(True))  # expect: ['one\n', 'two\n']
print("".splitlines(), "\n".splitlines())  # expect: [] ['']
