# What a process does that another one has started: it calls one function and says how that went.
import _process
import _ports


def _answer(how, value, text=None):
    """Packs how it went; what cannot travel is replaced by words."""
    try:
        return _process.pack({'how': how, 'result': value, 'text': text}, '')
    except TypeError as error:
        words = str(error)
    if how == 'returned':
        return _process.pack({'how': 'refused', 'result': words, 'text': None}, '')
    kind = type(value)
    try:
        words = str(value)
    except Exception:
        words = '<exception str() failed>'
    error = RuntimeError(f'{kind.__qualname__}: {words}')
    return _process.pack({'how': how, 'result': error, 'text': text}, '')


def _told(error):
    """The traceback as text, without the frame of this module."""
    import traceback
    lines = []
    mine = False
    for line in ''.join(traceback.format_exception(error)).splitlines(True):
        mine = line.startswith('  File "<_worker>"') or mine and line.startswith('    ')
        if not mine:
            lines.append(line)
    return ''.join(lines)


def _run():
    """Gives the answer and the exit code."""
    error = None
    try:
        job = _ports.unpack(_process.job)
        result = job['f'](*job['args'], **job['kwargs'])
    except SystemExit as exit:
        return _answer('exited', None), exit.code
    except KeyboardInterrupt:
        # Whoever pressed the keys is told by the parent.
        return None, 130
    except BaseException as raised:
        error = raised
    if error is not None:
        return _answer('raised', error, _told(error)), 1
    return _answer('returned', result), None


def _main():
    import sys
    try:
        answer, code = _run()
        sys.stdout.flush()
        if answer is not None:
            _process.send(_process.control, answer, _ports.ANSWER)
    except (BrokenPipeError, ConnectionError):
        code = 1
    except KeyboardInterrupt:
        code = 130
    if code is not None:
        sys.exit(code)


_main()
