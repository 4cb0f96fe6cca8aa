# Who derives from whom.
pairs = [(ZeroDivisionError, ArithmeticError), (OverflowError, ArithmeticError), (IndexError, LookupError),
         (KeyError, LookupError), (UnboundLocalError, NameError), (RecursionError, RuntimeError),
         (NotImplementedError, RuntimeError), (FileNotFoundError, OSError), (UnicodeDecodeError, ValueError),
         (ModuleNotFoundError, ImportError), (StopIteration, Exception), (TimeoutError, OSError)]
print(all(issubclass(a, b) for a, b in pairs))  # expect: True
print(issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, Exception), issubclass(GeneratorExit, Exception))
# expect: False False False
print(issubclass(KeyboardInterrupt, BaseException), IOError is OSError, EnvironmentError is OSError)
# expect: True True True
print([c.__name__ for c in ZeroDivisionError.__mro__])
# expect: ['ZeroDivisionError', 'ArithmeticError', 'Exception', 'BaseException', 'object']
