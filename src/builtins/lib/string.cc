"""Constants of characters, templates, formatters."""

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """capwords(s [,sep]) -> string"""
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


def _name_end(text, at):
    # Where an ASCII identifier ends.
    end = at
    while end < len(text) and text[end] < '\x7f' and (text[end].isalnum() or text[end] == '_') and not (end == at and text[end].isdigit()):
        end += 1
    return end


class Template:
    """A string class for supporting $-substitutions."""

    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        # Texts; and of what begins with the delimiter: its text, its name, its place.
        text = self.template
        at = start = 0
        d = self.delimiter
        while True:
            at = text.find(d, at)
            if at < 0:
                break
            yield text[start:at], None, 0
            after = at + len(d)
            end = _name_end(text, after)
            if text.startswith(d, after):
                start = after + len(d)
                yield d, None, 0
            elif end > after:
                start = end
                yield text[at:end], text[after:end], at
            elif text.startswith('{', after) and _name_end(text, after + 1) > after + 1 and text.startswith('}', _name_end(text, after + 1)):
                end = _name_end(text, after + 1)
                start = end + 1
                yield text[at:start], text[after + 1:end], at
            else:
                start = after
                yield d, '', at
            at = start
        yield text[start:], None, 0

    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        if not lines:
            colno = 1
            lineno = 1
        else:
            colno = at - len(''.join(lines[:-1]))
            lineno = len(lines)
        raise ValueError(f'Invalid placeholder in string: line {lineno}, col {colno}')

    def substitute(self, mapping={}, /, **kws):
        out = []
        for text, name, at in self._pieces():
            if name is None:
                out.append(text)
            elif name == '':
                self._invalid(at + len(self.delimiter))
            else:
                out.append(str(kws[name] if name in kws else mapping[name]))
        return ''.join(out)

    def safe_substitute(self, mapping={}, /, **kws):
        out = []
        for text, name, at in self._pieces():
            if name:
                try:
                    text = str(kws[name] if name in kws else mapping[name])
                except KeyError:
                    pass
            out.append(text)
        return ''.join(out)

    def is_valid(self):
        return all([name != '' for _, name, _ in self._pieces()])

    def get_identifiers(self):
        names = []
        for _, name, _ in self._pieces():
            if name and name not in names:
                names.append(name)
        return names


def _parse(text):
    # (literal, field, spec, conversion) as str.format sees them.
    literal = []
    at = 0
    n = len(text)
    while at < n:
        c = text[at]
        if c in '{}':
            if text.startswith(c, at + 1):
                # A doubled brace ends its piece.
                literal.append(c)
                at += 2
                yield ''.join(literal), None, None, None
                literal = []
                continue
            if c == '}':
                raise ValueError("Single '}' encountered in format string")
            depth = 1
            end = at + 1
            while end < n and depth:
                depth += (text[end] == '{') - (text[end] == '}')
                end += 1
            if depth:
                raise ValueError("expected '}' before end of string" if at + 1 < n else "Single '{' encountered in format string")
            inside = text[at + 1:end - 1]
            stop = 0
            square = 0
            while stop < len(inside):
                if inside[stop] == '[':
                    square = 1
                elif inside[stop] == ']':
                    square = 0
                elif inside[stop] in '!:' and not square:
                    break
                stop += 1
            field, rest = inside[:stop], inside[stop:]
            conversion = None
            if rest.startswith('!'):
                conversion = rest[1:2]
                rest = rest[2:]
            yield ''.join(literal), field, rest[1:], conversion
            literal = []
            at = end
        else:
            literal.append(c)
            at += 1
    if literal:
        yield ''.join(literal), None, None, None


def _split_field(field):
    at = 0
    while at < len(field) and field[at] not in '.[':
        at += 1
    first = field[:at]
    rest = []
    while at < len(field):
        if field[at] == '.':
            end = at + 1
            while end < len(field) and field[end] not in '.[':
                end += 1
            rest.append((True, field[at + 1:end]))
            at = end
        else:
            end = field.find(']', at)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = field[at + 1:end]
            rest.append((False, int(key) if key.isdigit() else key))
            at = end + 1
    return int(first) if first.isdigit() else first, rest


class Formatter:
    """See PEP 3101 for details and purpose of this class."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        text, _ = self._fill(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return text

    def _fill(self, format_string, args, kwargs, used, depth, auto):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        out = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                out.append(literal)
            if field is None:
                continue
            first, _ = _split_field(field)
            if first == '':
                if auto is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                field = str(auto) + field
                auto += 1
            elif isinstance(first, int):
                if auto:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto = False
            obj, key = self.get_field(field, args, kwargs)
            used.add(key)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._fill(spec, args, kwargs, used, depth - 1, auto)
            out.append(self.format_field(obj, spec))
        return ''.join(out), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, name in rest:
            obj = getattr(obj, name) if is_attr else obj[name]
        return obj, first
