# A typographic quote.
x = “text”  # expect error: E0101
