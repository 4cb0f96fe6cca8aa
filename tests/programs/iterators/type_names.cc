# The types of iterators.
print(type(iter([])).__name__, type(iter(())).__name__, type(iter("")).__name__, type(iter({})).__name__, type(iter(set())).__name__,
      type(iter(range(1))).__name__, type(zip()).__name__, type(map(str, [])).__name__, type(enumerate([])).__name__,
      type(reversed([])).__name__, type(filter(None, [])).__name__)
# expect: list_iterator tuple_iterator str_ascii_iterator dict_keyiterator set_iterator range_iterator zip map enumerate list_reverseiterator filter
