# What has been imported is in sys.modules.
import math
import sys
print('math' in sys.modules, sys.modules['math'] is math, '__main__' in sys.modules)  # expect: True True True
print('json' in sys.modules)  # expect: False
print(sys.modules.get('nope'))  # expect: None
print(sys.modules['__main__'].__name__)  # expect: __main__
