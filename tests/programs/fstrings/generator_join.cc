# An f-string in a generator in an f-string.
print(f"[{', '.join(f'{k}={v!r}' for k, v in {'a': 1, 'b': 'x'}.items())}]")  # expect: [a=1, b='x']
