import weakref
class A:
    pass
a, b, c = A(), A(), A()
f = weakref.finalize(a, print, 'finalized', 'a', sep=' ')
g = weakref.finalize(b, print, 'finalized b')
h = weakref.finalize(c, print, 'never')
print(f.alive, g.alive, f.peek()[2:])
del a
print(f.alive, f())
print(h.detach()[2], h.alive)
print('end')
# expect-output:
# | True True (('finalized', 'a'), {'sep': ' '})
# | finalized a
# | False None
# | ('never',) False
# | end
# | finalized b
