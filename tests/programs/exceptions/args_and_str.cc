# args, str and repr of built-in exceptions.
for e in (ValueError(), ValueError("one"), ValueError("a", 2), KeyError("k"), KeyError(), KeyError("a", "b"),
          Exception(None), Exception([]), IndexError(""), StopIteration(5), SystemExit(3), OSError("text")):
    print(str(e), "|", repr(e), "|", e.args)
    # expect:  | ValueError() | ()
    # expect: one | ValueError('one') | ('one',)
    # expect: ('a', 2) | ValueError('a', 2) | ('a', 2)
    # expect: 'k' | KeyError('k') | ('k',)
    # expect:  | KeyError() | ()
    # expect: ('a', 'b') | KeyError('a', 'b') | ('a', 'b')
    # expect: None | Exception(None) | (None,)
    # expect: [] | Exception([]) | ([],)
    # expect:  | IndexError('') | ('',)
    # expect: 5 | StopIteration(5) | (5,)
    # expect: 3 | SystemExit(3) | (3,)
    # expect: text | OSError('text') | ('text',)
print(StopIteration(5).value, SystemExit(3).code, ValueError("x") == ValueError("x"))
# expect: 5 3 False
