# The text of functions, classes, methods, modules.
import math
def f(): pass
class C:
    def m(self): pass
print(repr(f).startswith("<function f at 0x"), repr(C), repr(C.m).startswith("<function C.m at 0x"))
# expect: True <class '__main__.C'> True
print(repr(C().m).startswith("<bound method C.m of <__main__.C object at 0x"), repr(len), repr([].append).startswith("<built-in method append of list object at 0x"))
# expect: True <built-in function len> True
print(repr(math).startswith("<module 'math'"), repr(int), repr(ValueError), type(f), type(len), type(C().m), type(math))
# expect: True <class 'int'> <class 'ValueError'> <class 'function'> <class 'builtin_function_or_method'> <class 'method'> <class 'module'>
