# differs: toyvm has no complex numbers
complex(1, 2)  # expect raise: NotImplementedError: toyvm has no complex numbers
