# An operator without its operand.
x = 1 +  # expect error: E0107
