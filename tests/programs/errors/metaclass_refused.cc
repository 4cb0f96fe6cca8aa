# Metaclasses are left out.
class C(metaclass=type):  # expect error: E0157
    pass
