"""Functions that are called when the run ends."""
import _thread

_functions = []


def register(func, /, *args, **kwargs):
    """Register a function to be executed upon normal program termination."""
    _functions.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Forget a function that was registered."""
    _functions[:] = [entry for entry in _functions if entry[0] != func]


def _clear():
    _functions.clear()


def _ncallbacks():
    return len(_functions)


def _run_exitfuncs():
    while _functions:
        func, args, kwargs = _functions.pop()
        try:
            func(*args, **kwargs)
        except BaseException as e:
            _thread._report(f'Exception ignored in atexit callback {func!r}:\n', e)
