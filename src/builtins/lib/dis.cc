"""The code of functions, as the machine has it: its ops are not CPython's."""
import sys
from _dis import listing as _listing

__all__ = ['dis', 'disassemble']


def _function(x):
    # What can be listed in x, or None.
    while hasattr(x, '__func__'):
        x = x.__func__
    return x if type(x).__name__ == 'function' else None


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False):
    """Disassemble classes, methods and functions."""
    if x is None:
        raise RuntimeError('no last traceback to disassemble')
    file = sys.stdout if file is None else file
    found = _function(x)
    if found is not None:
        print(_listing(found), file=file, end='')
        return
    if not isinstance(x, type) and not hasattr(x, '__dict__'):
        raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")
    for name, value in sorted(dict(x.__dict__).items()):
        value = _function(value)
        if value is not None:
            print(f'Disassembly of {name}:', file=file)
            print(_listing(value), file=file)


disassemble = dis
