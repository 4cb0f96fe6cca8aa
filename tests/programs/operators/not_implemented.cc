# The constant NotImplemented.
print(NotImplemented, type(NotImplemented).__name__)  # expect: NotImplemented NotImplementedType
