# An unknown character name.
x = "\N{NO SUCH CHARACTER}"  # expect error: E0106
