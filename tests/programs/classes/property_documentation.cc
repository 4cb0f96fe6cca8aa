# The documentation of a property can be set.
class P:
    @property
    def x(self):
        """The x."""
        return 1


print(P.x.__doc__)  # expect: The x.
P.x.__doc__ = 'new'
print(P.x.__doc__, P().x)  # expect: new 1
