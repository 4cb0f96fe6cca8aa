# assert, with and without a message.
assert True
assert 1 + 1 == 2, "never seen"
try:
    assert 0
except AssertionError as e:
    print(repr(e))  # expect: AssertionError()
try:
    assert [], "the list is empty"
except AssertionError as e:
    print(e)  # expect: the list is empty
try:
    assert None, (1, 2)
except AssertionError as e:
    print(e, e.args)  # expect: (1, 2) ((1, 2),)
