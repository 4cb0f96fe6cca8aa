# What a process does that another one has started: it calls one function and says how that went.
# It imports as little as it can: all of this is a part of every start.
import _process

# As in message.rs.
_ANSWER = 3


def _answer(how, value, text=None):
    """Packs how it went; what cannot travel is replaced by words."""
    try:
        return _process.pack({'how': how, 'result': value, 'text': text}, '')
    except Exception as error:
        words = str(error)
    if how == 'returned':
        return _process.pack({'how': 'refused', 'result': words, 'text': None}, '')
    import _remote
    return _process.pack({'how': how, 'result': _remote.in_words(value), 'text': text}, '')


def _run():
    """Gives the answer and the exit code."""
    error = None
    try:
        for name in _process.needs(_process.job):
            __import__(name)
        job = _process.unpack(_process.job)
        result = job['f'](*job['args'], **job['kwargs'])
    except SystemExit as exit:
        return _answer('exited', None), exit.code
    except KeyboardInterrupt:
        # Whoever pressed the keys is told by the parent.
        _process.interrupted = True
        return None, 130
    except ProcessDied as died:
        if died.exitcode == 130 or died.exitcode == -2:
            _process.interrupted = True
            return None, 130
        error = died
    except BaseException as raised:
        error = raised
    if error is not None:
        import _remote
        return _answer('raised', error, _remote.told(error, '_worker>')), 1
    return _answer('returned', result), None


def _main():
    try:
        answer, code = _run()
        print(end='', flush=True)
        if answer is not None:
            _process.send(_process.control, answer, _ANSWER)
    except (BrokenPipeError, ConnectionError):
        code = 1
    except KeyboardInterrupt:
        code = 130
    if code is not None:
        raise SystemExit(code)


_main()
