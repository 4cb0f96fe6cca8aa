f(__debug__=1)  # expect error: E0110
