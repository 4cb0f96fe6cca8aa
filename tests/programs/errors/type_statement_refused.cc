# The type statement is left out.
type X = int  # expect error: E0154
