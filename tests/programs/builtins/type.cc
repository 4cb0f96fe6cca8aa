# type names.
for x in (1, 1.0, "s", None, True, [], (), {}, set(), frozenset(), range(1), slice(1), print, lambda: 0, int, ValueError(), ..., NotImplemented):
    print(type(x).__name__, end=" ")
print()
# expect: int float str NoneType bool list tuple dict set frozenset range slice builtin_function_or_method function type ValueError ellipsis NotImplementedType
class C: pass
print(type(C), type(C()), type(C()) is C, type(C.__init__).__name__ != "x", type(C().__class__).__name__)
# expect: <class 'type'> <class '__main__.C'> True True type
