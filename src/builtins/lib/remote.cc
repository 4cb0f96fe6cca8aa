# What a failure in another process says: how it is told there, and how it is shown here.
import builtins


def told(error, hidden):
    """The traceback as text, without the frames of files whose names begin with `hidden`."""
    import traceback
    lines = []
    mine = False
    for line in ''.join(traceback.format_exception(error)).splitlines(True):
        mine = line.startswith(f'  File "<{hidden}') or mine and line.startswith('    ')
        if not mine:
            lines.append(line)
    return ''.join(lines)


def in_words(error):
    """An exception that can travel, in the place of one that cannot."""
    try:
        words = str(error)
    except Exception:
        words = '<exception str() failed>'
    return RuntimeError(f'{type(error).__qualname__}: {words}')


def caused(error, text):
    """Shows an exception with the traceback that it had there, if there is one."""
    if text is not None:
        error.__cause__ = builtins._RemoteTraceback(f'\n"""\n{text}"""')
    return error
