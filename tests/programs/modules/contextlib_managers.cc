# Context managers of contextlib.
# python: 3.13
from contextlib import *
import contextlib, sys
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
@contextmanager
def cm(x):
    print('enter', x)
    try: yield x * 2
    except ValueError as e: print('caught', e)
    finally: print('exit')
with cm(3) as v: print(v)
with cm(1): raise ValueError('boom')
def k():
    with cm(1): raise KeyError('k')
t(k)
@contextmanager
def twice():
    yield 1
    yield 2
def tw():
    with twice(): pass
t(tw)
@contextmanager
def none():
    if 0: yield
t(lambda: none().__enter__())
@contextmanager
def swallow():
    try: yield
    except ZeroDivisionError: raise RuntimeError('other')
def sw():
    with swallow(): 1 / 0
t(sw)
@cm(7)
def deco(): print('in'); return 5
print(deco(), deco())
class C:
    def close(self): print('closed')
with closing(C()) as c: print(type(c).__name__)
with suppress(ZeroDivisionError, KeyError): 1 / 0
print('after')
def su():
    with suppress(KeyError): raise ValueError('v')
t(su)
with suppress(): pass
with nullcontext(5) as n: print(n)
with nullcontext() as n: print(n)
class W:
    def __init__(self): self.t = []
    def write(self, s): self.t.append(s)
    def flush(self): pass
w = W()
with redirect_stdout(w) as r: print('hidden'); print(r is w, end='')
print(repr(''.join(w.t)))
with redirect_stderr(w): print('err', file=sys.stderr)
print(repr(''.join(w.t)))
with ExitStack() as st:
    a = st.enter_context(cm('a')); b = st.enter_context(cm('b'))
    st.callback(lambda x, y=0: print('cb', x, y), 1, y=2)
    st.push(lambda *a: print('push', a[0]))
    print(a, b)
def es():
    with ExitStack() as st:
        st.callback(print, 'cleanup')
        st.enter_context(cm('z'))
        raise ValueError('in stack')
    return 'swallowed'
t(es)
st = ExitStack(); st.callback(print, 'x'); s2 = st.pop_all(); st.close(); print('closed'); s2.close()
t(lambda: ExitStack().enter_context(3))
class D(ContextDecorator):
    def __enter__(self): print('D in'); return self
    def __exit__(self, *a): print('D out'); return False
@D()
def dd(): print('dd')
dd()
class A(AbstractContextManager):
    def __exit__(self, *a): print('A exit')
with A() as aa: print(type(aa).__name__)
t(lambda: AbstractContextManager())
print(isinstance(D(), AbstractContextManager), isinstance(3, AbstractContextManager))
with chdir('/') if hasattr(contextlib, 'chdir') and 0 else nullcontext(): pass
def nested():
    with ExitStack() as st:
        st.push(lambda *a: True)
        1 / 0
    return 'sup'
t(nested)
@contextmanager
def gen_exc():
    yield
def stopit():
    with gen_exc(): raise StopIteration('s')
t(stopit)
# expect-output:
# | enter 3
# | 6
# | exit
# | enter 1
# | caught boom
# | exit
# | enter 1
# | exit
# | KeyError 'k'
# | RuntimeError generator didn't stop
# | RuntimeError generator didn't yield
# | RuntimeError other
# | enter 7
# | in
# | exit
# | enter 7
# | in
# | exit
# | 5 5
# | C
# | closed
# | after
# | ValueError v
# | 5
# | None
# | 'hidden\nTrue'
# | 'hidden\nTrueerr\n'
# | enter a
# | enter b
# | aa bb
# | push None
# | cb 1 2
# | exit
# | exit
# | enter z
# | caught in stack
# | exit
# | cleanup
# | swallowed
# | closed
# | x
# | TypeError 'builtins.int' object does not support the context manager protocol
# | D in
# | dd
# | D out
# | A
# | A exit
# | TypeError Can't instantiate abstract class AbstractContextManager without an implementation for abstract method '__exit__'
# | True False
# | sup
# | StopIteration s
