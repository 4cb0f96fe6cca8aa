def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ':', e)

# Methods, special methods and attributes of built-in types as objects.
def cut(x):
    return repr(x).split(' at 0x')[0]

for x in (int.__add__, str.upper, [].append, object.__init__, (1).__add__, object().__str__, dict.fromkeys,
          int.__new__, str.maketrans, list.__getitem__, int.real, BaseException.args,
          int.mro, type.mro, ValueError().with_traceback, len):
    print(type(x).__name__, cut(x))
print(slice.start, property.fget, dict.__dict__['fromkeys'])
print(str.upper.__qualname__, int.__add__.__objclass__, int.real.__name__, [].append.__qualname__)
print((1).__add__.__self__, len.__self__, int.__new__.__self__, len.__module__, [].append.__module__)
print(str.upper.__get__('a')(), int.__add__.__get__(3)(4), int.real.__get__(5), str.upper.__get__(None, str))
show(lambda: str.upper())
show(lambda: str.upper(1))
show(lambda: list.append((), 1))
show(lambda: int.__add__('a', 1))
show(lambda: int.__add__())
show(lambda: int.__add__(1))
show(lambda: (1).__add__(1, 2))
show(lambda: (1).__add__(a=1))
show(lambda: str.upper.__get__(3))
show(lambda: int.real.__get__('a'))
show(lambda: int.real.__set__(5, 1))
show(lambda: setattr(range(3), 'start', 1))
upper = str.upper
show(lambda: upper(1))
print(sorted(['b', 'A'], key=str.lower), list(map(str.upper, 'ab')))
show(lambda: list(map(str.upper, [1])))

# expect: wrapper_descriptor <slot wrapper '__add__' of 'int' objects>
# expect: method_descriptor <method 'upper' of 'str' objects>
# expect: builtin_function_or_method <built-in method append of list object
# expect: wrapper_descriptor <slot wrapper '__init__' of 'object' objects>
# expect: method-wrapper <method-wrapper '__add__' of int object
# expect: method-wrapper <method-wrapper '__str__' of object object
# expect: builtin_function_or_method <built-in method fromkeys of type object
# expect: builtin_function_or_method <built-in method __new__ of type object
# expect: builtin_function_or_method <built-in method maketrans of type object
# expect: method_descriptor <method '__getitem__' of 'list' objects>
# expect: getset_descriptor <attribute 'real' of 'int' objects>
# expect: getset_descriptor <attribute 'args' of 'BaseException' objects>
# expect: builtin_function_or_method <built-in method mro of type object
# expect: method_descriptor <method 'mro' of 'type' objects>
# expect: builtin_function_or_method <built-in method with_traceback of ValueError object
# expect: builtin_function_or_method <built-in function len>
# expect: <member 'start' of 'slice' objects> <member 'fget' of 'property' objects> <method 'fromkeys' of 'dict' objects>
# expect: str.upper <class 'int'> real list.append
# expect: 1 <module 'builtins' (built-in)> <class 'int'> builtins None
# expect: A 7 5 <method 'upper' of 'str' objects>
# expect: TypeError: unbound method str.upper() needs an argument
# expect: TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
# expect: TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'tuple' object
# expect: TypeError: descriptor '__add__' requires a 'int' object but received a 'str'
# expect: TypeError: descriptor '__add__' of 'int' object needs an argument
# expect: TypeError: expected 1 argument, got 0
# expect: TypeError: expected 1 argument, got 2
# expect: TypeError: wrapper __add__() takes no keyword arguments
# expect: TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
# expect: TypeError: descriptor 'real' for 'int' objects doesn't apply to a 'str' object
# expect: AttributeError: attribute 'real' of 'int' objects is not writable
# expect: AttributeError: readonly attribute
# expect: TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
# expect: ['A', 'b'] ['A', 'B']
# expect: TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
