# What a worker of a pool does: it takes tasks from its port and answers each.
import _ports
import _process
import _remote

# How many functions a worker keeps: more than the pool remembers (_pools.py).
_KEEP = 128


def _failed(number, error, text):
    try:
        return _process.pack((number, False, error, text), 'exception')
    except Exception:
        pass
    return _process.pack((number, False, _remote.in_words(error), text), 'exception')


def _answer(number, how, f, tasks):
    """Makes the calls of a task; the answer, packed."""
    try:
        if how == 0:
            result = [f(task) for task in tasks]
        elif how == 1:
            result = [f(*task) for task in tasks]
        else:
            result = f(*tasks[0], **tasks[1])
    except Exception as error:
        return _failed(number, error, _remote.told(error, '_'))
    try:
        return _process.pack((number, True, result, None), 'result')
    except Exception as error:
        if isinstance(error, TypeError):
            try:
                _process.pack(result, 'result')
            except TypeError as named:
                error = named
        import multiprocessing.pool
        refused = multiprocessing.pool.MaybeEncodingError(error, result)
        return _failed(number, refused, None)


def work(port, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except Exception as error:
            _process.send(port, _failed(-1, error, _remote.told(error, '_')))
            return
    functions = {}
    while True:
        try:
            number, known, how, tasks, f = _ports.recv(port)
        except EOFError:
            return
        except OSError:
            return
        except Exception as error:
            # It came whole, and cannot be made here: a module is not there, perhaps.
            _process.send(port, _failed(-2, error, _remote.told(error, '_')))
            continue
        if number is None:
            return
        if f is None:
            f = functions[known]
        elif known is not None:
            functions[known] = f
            if len(functions) > _KEEP:
                del functions[next(iter(functions))]
        answer = _answer(number, how, f, tasks)
        f = tasks = None
        _process.send(port, answer)
