d = {1: 'a', 2: 'b'}
print(d.items() == {(1, 'a'), (2, 'b')})  # expect: True
print({(1, 'a'), (2, 'b')} == d.items())  # expect: True
print(d.items() != {(1, 'a')}, d.items() > {(1, 'a')})  # expect: True True
print({(1, 'a')} <= d.items(), {(1, 'b')} < d.items())  # expect: True False
print({(1, 1): 0, (2, 2): 0}.keys() == {1: 1, 2: 2}.items())  # expect: True
print(d.items() == [(1, 'a')], d.values() == {'a', 'b'})  # expect: False False
