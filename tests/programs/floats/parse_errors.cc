# float() of what is not a number.
for text in ["", "abc", "1,5", "1e", "--1", "0x10"]:
    try:
        float(text)
    except ValueError as e:
        print(e)
        # expect: could not convert string to float: ''
        # expect: could not convert string to float: 'abc'
        # expect: could not convert string to float: '1,5'
        # expect: could not convert string to float: '1e'
        # expect: could not convert string to float: '--1'
        # expect: could not convert string to float: '0x10'
try:
    float([])
except TypeError as e:
    print(e)  # expect: float() argument must be a string or a real number, not 'list'
