"""JSON: texts of values, values of texts."""
from _json import dump as _dump, parse as _parse, quote as _quote, scan_number as _scan_number, scan_string as _scan_string

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


class JSONDecodeError(ValueError):
    """Subclass of ValueError with msg, doc, pos, lineno and colno."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


JSONDecodeError.__module__ = 'json.decoder'


# ---- writing ----

def _float_text(x, allow_nan):
    if x != x:
        text = 'NaN'
    elif x == float('inf'):
        text = 'Infinity'
    elif x == float('-inf'):
        text = '-Infinity'
    else:
        return float.__repr__(x)
    if not allow_nan:
        raise ValueError(f'Out of range float values are not JSON compliant: {x!r}')
    return text


class JSONEncoder:
    """Extensible JSON encoder for Python data structures."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        if not self.skipkeys:
            text = _dump(o, indent, self.item_separator, self.key_separator, self.sort_keys, self.ensure_ascii, self.allow_nan)
            if text is not None:
                return text
        out = []
        self._write(o, out, indent, 0, {} if self.check_circular else None)
        return ''.join(out)

    def iterencode(self, o, _one_shot=False):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        out = []
        self._write(o, out, indent, 0, {} if self.check_circular else None)
        yield from out

    def _write(self, o, out, indent, depth, seen):
        if isinstance(o, str):
            out.append(_quote(o, self.ensure_ascii))
        elif o is None:
            out.append('null')
        elif o is True:
            out.append('true')
        elif o is False:
            out.append('false')
        elif isinstance(o, int):
            out.append(int.__repr__(o))
        elif isinstance(o, float):
            out.append(_float_text(o, self.allow_nan))
        elif isinstance(o, (list, tuple)):
            if not o:
                out.append('[]')
                return
            self._enter(o, seen)
            before = '[' if indent is None else '[\n' + indent * (depth + 1)
            for x in o:
                # What is no container is one piece with what stands before it.
                at = len(out)
                out.append(before)
                self._write(x, out, indent, depth + 1, seen)
                if x is None or isinstance(x, (str, int, float)):
                    out[at:] = [''.join(out[at:])]
                before = self.item_separator + ('' if indent is None else '\n' + indent * (depth + 1))
            if indent is not None:
                out.append('\n' + indent * depth)
            out.append(']')
            self._leave(o, seen)
        elif isinstance(o, dict):
            if not o:
                out.append('{}')
                return
            self._enter(o, seen)
            out.append('{')
            first = True
            for key, value in sorted(o.items()) if self.sort_keys else o.items():
                if isinstance(key, str):
                    pass
                elif isinstance(key, float):
                    key = _float_text(key, self.allow_nan)
                elif key is True:
                    key = 'true'
                elif key is False:
                    key = 'false'
                elif key is None:
                    key = 'null'
                elif isinstance(key, int):
                    key = int.__repr__(key)
                elif self.skipkeys:
                    continue
                else:
                    raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')
                before = '' if indent is None else '\n' + indent * (depth + 1)
                if not first:
                    out.append(self.item_separator + before)
                elif before:
                    out.append(before)
                first = False
                out.append(_quote(key, self.ensure_ascii))
                out.append(self.key_separator)
                self._write(value, out, indent, depth + 1, seen)
            if not first and indent is not None:
                out.append('\n' + indent * depth)
            out.append('}')
            self._leave(o, seen)
        else:
            self._enter(o, seen)
            self._write(self.default(o), out, indent, depth, seen)
            self._leave(o, seen)

    def _enter(self, o, seen):
        if seen is not None:
            if id(o) in seen:
                raise ValueError('Circular reference detected')
            seen[id(o)] = o

    def _leave(self, o, seen):
        if seen is not None:
            del seen[id(o)]


JSONEncoder.__module__ = 'json.encoder'


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
    """Serialize obj to a JSON formatted str."""
    if cls is None:
        cls = JSONEncoder
    return cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
    """Serialize obj as a JSON formatted stream to fp."""
    fp.write(dumps(obj, skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, cls=cls, indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw))


# ---- reading ----

_constants = {'NaN': float('nan'), 'Infinity': float('inf'), '-Infinity': float('-inf')}


class JSONDecoder:
    """Simple JSON decoder."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        at = _blank(s, 0)
        obj, end = self.raw_decode(s, at)
        end = _blank(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return obj

    def raw_decode(self, s, idx=0):
        if self.object_hook is None and self.parse_float is None and self.parse_int is None and self.parse_constant is None and self.object_pairs_hook is None:
            if idx < 0:
                raise ValueError('idx cannot be negative')
            found = _parse(s, idx, self.strict)
            if len(found) == 2:
                return found
            raise JSONDecodeError(found[0], s, found[1])
        return self._value(s, idx)

    def _string(self, s, at):
        found = _scan_string(s, at, self.strict)
        if len(found) == 3:
            raise JSONDecodeError(found[0], s, found[1])
        return found

    def _value(self, s, at):
        c = s[at:at + 1]
        if c == '"':
            return self._string(s, at)
        if c == '{':
            return self._object(s, at + 1)
        if c == '[':
            return self._array(s, at + 1)
        for name, value in (('null', None), ('true', True), ('false', False)):
            if s.startswith(name, at):
                return value, at + len(name)
        number = _scan_number(s, at)
        if number is not None:
            text, real = number
            if real:
                value = (self.parse_float or float)(text)
            else:
                value = (self.parse_int or int)(text)
            return value, at + len(text)
        for name, value in _constants.items():
            if s.startswith(name, at):
                return value if self.parse_constant is None else self.parse_constant(name), at + len(name)
        raise JSONDecodeError('Expecting value', s, at)

    def _array(self, s, at):
        values = []
        at = _blank(s, at)
        if s[at:at + 1] == ']':
            return values, at + 1
        while True:
            value, at = self._value(s, at)
            values.append(value)
            at = _blank(s, at)
            c = s[at:at + 1]
            if c == ']':
                return values, at + 1
            if c != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma = at
            at = _blank(s, at + 1)
            if s[at:at + 1] == ']':
                raise JSONDecodeError('Illegal trailing comma before end of array', s, comma)

    def _object(self, s, at):
        pairs = []
        at = _blank(s, at)
        if s[at:at + 1] == '}':
            at += 1
        else:
            while True:
                if s[at:at + 1] != '"':
                    raise JSONDecodeError('Expecting property name enclosed in double quotes', s, at)
                key, at = self._string(s, at)
                at = _blank(s, at)
                if s[at:at + 1] != ':':
                    raise JSONDecodeError("Expecting ':' delimiter", s, at)
                value, at = self._value(s, _blank(s, at + 1))
                pairs.append((key, value))
                at = _blank(s, at)
                c = s[at:at + 1]
                if c == '}':
                    at += 1
                    break
                if c != ',':
                    raise JSONDecodeError("Expecting ',' delimiter", s, at)
                comma = at
                at = _blank(s, at + 1)
                if s[at:at + 1] == '}':
                    raise JSONDecodeError('Illegal trailing comma before end of object', s, comma)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), at
        made = dict(pairs)
        if self.object_hook is not None:
            made = self.object_hook(made)
        return made, at


JSONDecoder.__module__ = 'json.decoder'


def _blank(s, at):
    while s[at:at + 1] in (' ', '\t', '\n', '\r'):
        at += 1
    return at


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    """Deserialize s (a str, bytes or bytearray instance containing a JSON document)."""
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
        s = s.decode('utf-8')
    if cls is None:
        cls = JSONDecoder
    if object_hook is not None:
        kw['object_hook'] = object_hook
    if object_pairs_hook is not None:
        kw['object_pairs_hook'] = object_pairs_hook
    if parse_float is not None:
        kw['parse_float'] = parse_float
    if parse_int is not None:
        kw['parse_int'] = parse_int
    if parse_constant is not None:
        kw['parse_constant'] = parse_constant
    return cls(**kw).decode(s)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    """Deserialize fp (a .read()-supporting file-like object containing a JSON document)."""
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int, parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw)


def __getattr__(name):
    # Modules inside that CPython's own reads when it is read.
    if name in ('decoder', 'encoder'):
        from importlib import import_module
        return import_module('json.' + name)
    raise AttributeError(f"module 'json' has no attribute {name!r}", name=name)
