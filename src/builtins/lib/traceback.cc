"""Texts of exceptions and of where they came from."""
import sys
from _traceback import stack as _stack, text as _text, words as _words


def _str(x):
    try:
        return str(x)
    except Exception:
        return f'<exception {type(x).__name__}() failed>'


_seams = ('\nDuring handling of the above exception, another exception occurred:\n\n', '\nThe above exception was the direct cause of the following exception:\n\n')


def _whole(exc, chain=True):
    text = _text(exc, [_str(x) for x in _words(exc)])
    if not chain:
        for seam in _seams:
            text = text.rpartition(seam)[2]
    return text


def _pieces(text, exc):
    # As CPython parts them: a heading, one for each frame, one for each line about the exception.
    out = []
    inside = False
    for line in text.splitlines(True):
        if line.startswith('Traceback (most recent call last):'):
            inside = True
            out.append(line)
        elif inside and line.startswith('  File '):
            out.append(line)
        elif inside and line.startswith('  '):
            out[-1] += line
        else:
            inside = False
            out.append(line)
    merged = []
    for piece in out:
        if merged and merged[-1] == '\n' and piece.startswith(('During', 'The above')):
            merged[-1] += piece
        elif merged and piece == '\n' and merged[-1].startswith(('\nDuring', '\nThe above')):
            merged[-1] += piece
        else:
            merged.append(piece)
    # The lines of the exception's own message belong together.
    lines = _str(exc).count('\n')
    if lines:
        end = len(merged)
        while end > 0 and not merged[end - 1].startswith(('  ', 'Traceback (most')):
            end -= 1
        merged[end:end + lines + 1] = [''.join(merged[end:end + lines + 1])]
    return merged


_given = object()


def _exception(exc, value):
    if value is not _given:
        return value
    if isinstance(exc, BaseException) or exc is None:
        return exc
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


def format_exception(exc, /, value=_given, tb=_given, limit=None, chain=True):
    """Format a stack trace and the exception information."""
    exc = _exception(exc, value)
    if exc is None:
        return ['NoneType: None\n']
    return _pieces(_whole(exc, chain), exc)


def print_exception(exc, /, value=_given, tb=_given, limit=None, file=None, chain=True):
    """Print exception up to 'limit' stack trace entries from 'tb' to 'file'."""
    exc = _exception(exc, value)
    (sys.stderr if file is None else file).write('NoneType: None\n' if exc is None else _whole(exc, chain))


def format_exc(limit=None, chain=True):
    """Like print_exc() but return a string."""
    exc = sys.exception()
    return 'NoneType: None\n' if exc is None else _whole(exc, chain)


def print_exc(limit=None, file=None, chain=True):
    """Shorthand for 'print_exception(sys.exception(), limit=limit, file=file, chain=chain)'."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exception_only(exc, /, value=_given, *, show_group=False):
    """Format the exception part of a traceback."""
    exc = _exception(exc, value)
    if exc is None:
        return ['NoneType: None\n']
    pieces = _pieces(_whole(exc, False), exc)
    at = 0
    if pieces[0].startswith('Traceback (most recent call last):\n'):
        at = 1
        while at < len(pieces) and pieces[at].startswith('  '):
            at += 1
    return pieces[at:]


class FrameSummary:
    """Information about a single frame from a traceback."""

    def __init__(self, filename, lineno, name, line=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self._text = None

    @property
    def line(self):
        if self._line is None:
            self._line = ''
            try:
                with open(self.filename) as f:
                    for at, text in enumerate(f, 1):
                        if at == self.lineno:
                            self._line = text.strip()
                            break
            except OSError:
                pass
        return self._line

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, at):
        return (self.filename, self.lineno, self.name, self.line)[at]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self[:] == other[:]
        if isinstance(other, tuple):
            return self[:] == other
        return NotImplemented

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    """A list of FrameSummary objects, representing a stack of frames."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Create a StackSummary from a traceback or stack object."""
        out = [FrameSummary(frame.f_code.co_filename, line, frame.f_code.co_name) for frame, line in frame_gen]
        if limit is not None:
            out = out[:limit] if limit >= 0 else out[limit:]
        return cls(out)

    @classmethod
    def from_list(cls, a_list):
        """Create a StackSummary object from a supplied list of FrameSummary objects or old-style list of tuples."""
        return cls([x if isinstance(x, FrameSummary) else FrameSummary(*x) for x in a_list])

    def format(self):
        return format_list(self)


def walk_tb(tb):
    """Walk a traceback yielding the frame and line number for each frame."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def extract_tb(tb, limit=None):
    """Return a StackSummary object representing a list of pre-processed entries from traceback."""
    out = StackSummary()
    for frame, line in walk_tb(tb):
        code = frame.f_code
        out.append(FrameSummary(code.co_filename, line, code.co_name))
    # The lines with the marks below them, if no frames were folded.
    carrier = Exception().with_traceback(tb)
    pieces = [p for p in _pieces(_whole(carrier, False), carrier) if p.startswith('  File ')]
    if len(pieces) == len(out):
        for summary, piece in zip(out, pieces):
            summary._text = piece
    if limit is not None:
        out = StackSummary(out[:limit] if limit >= 0 else out[limit:])
    return out


def extract_stack(f=None, limit=None):
    """Extract the raw traceback from the current stack frame."""
    if f is not None:
        raise NotImplementedError('toyvm has only the stack of the running thread: f must be None')
    out = []
    for frame, line in walk_tb(_stack().__traceback__):
        code = frame.f_code
        out.append(FrameSummary(code.co_filename, line, code.co_name))
    # Not the functions of this module.
    while out and out[-1].filename == '<traceback>':
        out.pop()
    if limit is not None:
        # Counted from the innermost.
        out = out[max(len(out) - limit, 0):] if limit >= 0 else out[:-limit]
    return StackSummary(out)


def format_stack(f=None, limit=None):
    """Shorthand for 'format_list(extract_stack(f, limit))'."""
    return format_list(extract_stack(f, limit))


def print_stack(f=None, limit=None, file=None):
    """Print a stack trace from its invocation point."""
    print_list(extract_stack(f, limit), file)


def format_list(extracted_list):
    """Format a list of tuples or FrameSummary objects for printing."""
    out = []
    for entry in extracted_list:
        if isinstance(entry, FrameSummary) and entry._text:
            out.append(entry._text)
            continue
        filename, lineno, name, line = entry
        text = f'  File "{filename}", line {lineno}, in {name}\n'
        if line:
            text += f'    {line.strip()}\n'
        out.append(text)
    return out


def print_list(extracted_list, file=None):
    """Print the list of tuples as returned by extract_tb() as a formatted stack trace to the given file."""
    for text in format_list(extracted_list):
        print(text, file=sys.stderr if file is None else file, end='')


def format_tb(tb, limit=None):
    """A shorthand for 'format_list(extract_tb(tb, limit))'."""
    return format_list(extract_tb(tb, limit))


def print_tb(tb, limit=None, file=None):
    """Print up to 'limit' stack trace entries from the traceback 'tb'."""
    print_list(extract_tb(tb, limit), file)


class TracebackException:
    """An exception ready for rendering."""

    def __init__(self, exc_type, exc_value, exc_traceback, **kwargs):
        self._exc = exc_value
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        return self.exc_type.__qualname__

    def __str__(self):
        return _str(self._exc)

    def format(self, *, chain=True):
        yield from format_exception(self._exc, chain=chain)

    def format_exception_only(self, *, show_group=False):
        yield from format_exception_only(self._exc)

    def print(self, *, file=None, chain=True):
        print_exception(self._exc, file=file, chain=chain)
