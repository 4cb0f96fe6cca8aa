# Two expressions without an operator.
x = 1 2  # expect error: E0107
