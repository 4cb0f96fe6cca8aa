# A class method of a built-in type is a descriptor of its own kind.
# python: 3.13
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
made = dict.__dict__['fromkeys']
print(type(made), made, made.__name__, made.__qualname__, made.__objclass__)
print(made.__get__(None, dict)([1]), made(dict, [1, 2]))
attempt(lambda: made([1]))
attempt(lambda: made(list, [1]))
attempt(lambda: made())
print(type(int.__dict__['from_bytes']).__name__, type(bytes.__dict__['maketrans']).__name__)
class C:
    made = classmethod(len)
print(type(C.__dict__['made']).__name__)
# expect-output:
# | <class 'classmethod_descriptor'> <method 'fromkeys' of 'dict' objects> fromkeys dict.fromkeys <class 'dict'>
# | {1: None} {1: None, 2: None}
# | TypeError descriptor 'fromkeys' for type 'dict' needs a type, not a 'list' as arg 2
# | TypeError descriptor 'fromkeys' requires a subtype of 'dict' but received 'list'
# | TypeError descriptor 'fromkeys' of 'dict' object needs an argument
# | classmethod_descriptor staticmethod
# | classmethod
