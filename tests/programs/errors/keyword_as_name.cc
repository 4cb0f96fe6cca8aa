# A keyword is no name.
class = 5  # expect error: E0107
