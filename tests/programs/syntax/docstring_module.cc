"""A module has a docstring too."""
print(__doc__)  # expect: A module has a docstring too.
