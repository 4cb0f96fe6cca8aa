# Things that do nothing.
def f(): ...
class C: pass
if 1: pass
for _ in []: ...
print(f(), ..., Ellipsis is ..., type(...).__name__)  # expect: None Ellipsis True ellipsis
x = None; y = 1; print(x, y)  # expect: None 1
