"""Text wrapping and filling."""

_blanks = '\t\n\x0b\x0c\r '


def _is_word(c):
    return c.isalnum() or c == '_'


def _chunks(text, break_on_hyphens):
    # Words, and the white space between them; hyphenated words may be parted after a hyphen.
    out = []
    at = 0
    while at < len(text):
        end = at
        if text[at] in _blanks:
            while end < len(text) and text[end] in _blanks:
                end += 1
            out.append(text[at:end])
        else:
            while end < len(text) and text[end] not in _blanks:
                end += 1
            word = text[at:end]
            out.extend(_parts(word) if break_on_hyphens else [word])
        at = end
    return out


def _parts(word):
    out = []
    start = 0
    at = 0
    n = len(word)
    while at < n:
        if word[at] == '-':
            run = at
            while run < n and word[run] == '-':
                run += 1
            if run - at >= 2:
                # A dash stands for itself between words.
                before = at > start and (_is_word(word[at - 1]) or word[at - 1] in '!"\'&.,?')
                if before and run < n and _is_word(word[run]):
                    out.append(word[start:at])
                    out.append(word[at:run])
                    start = run
                at = run
                continue
            letters = at - start >= 2 and word[at - 1].isalpha() and word[at - 2].isalpha()
            lone = at - start >= 2 and word[at - 1].isalpha() and word[at - 2] == '-'
            after = at + 2 < n and word[at + 1].isalpha() and (word[at + 2].isalpha() or word[at + 2] == '-')
            if (letters or lone) and after:
                out.append(word[start:at + 1])
                start = at + 1
        at += 1
    if start < n:
        out.append(word[start:])
    return out


class TextWrapper:
    """Object for wrapping/filling text."""

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True, fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _split(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = ''.join([' ' if c in _blanks else c for c in text])
        chunks = _chunks(text, self.break_on_hyphens)
        if self.fix_sentence_endings:
            at = 0
            while at < len(chunks) - 1:
                word = chunks[at].rstrip('"\'')
                if chunks[at + 1] == ' ' and word and word[-1] in '.!?' and len(word) > 1 and word[-2].islower():
                    chunks[at + 1] = '  '
                    at += 2
                else:
                    at += 1
        return chunks

    def wrap(self, text):
        """Reformat the single paragraph in text so it fits in lines of no more than width columns."""
        chunks = self._split(text)
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks.reverse()
        while chunks:
            line = []
            length = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                chunks.pop()
            while chunks:
                size = len(chunks[-1])
                if length + size > width:
                    break
                line.append(chunks.pop())
                length += size
            if chunks and len(chunks[-1]) > width:
                self._long_word(chunks, line, length, width)
                length = sum([len(c) for c in line])
            if self.drop_whitespace and line and line[-1].strip() == '':
                length -= len(line[-1])
                line.pop()
            if line:
                more = chunks and not (self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
                if self.max_lines is None or len(lines) + 1 < self.max_lines or not more and length <= width:
                    lines.append(indent + ''.join(line))
                else:
                    while line:
                        if line[-1].strip() and length + len(self.placeholder) <= width:
                            line.append(self.placeholder)
                            lines.append(indent + ''.join(line))
                            break
                        length -= len(line[-1])
                        line.pop()
                    else:
                        if lines:
                            last = lines[-1].rstrip()
                            if len(last) + len(self.placeholder) <= self.width:
                                lines[-1] = last + self.placeholder
                                break
                        lines.append(indent + self.placeholder.lstrip())
                    break
        return lines

    def _long_word(self, chunks, line, length, width):
        space = 1 if width < 1 else width - length
        if self.break_long_words:
            end = space
            chunk = chunks[-1]
            if self.break_on_hyphens and len(chunk) > space:
                hyphen = chunk.rfind('-', 0, space)
                if hyphen > 0 and any([c != '-' for c in chunk[:hyphen]]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())

    def fill(self, text):
        """Reformat the single paragraph in text to fit in lines of no more than width columns."""
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """Wrap a single paragraph of text, returning a list of wrapped lines."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Fill a single paragraph of text, returning a new string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Collapse and truncate the given text to fit in the given width."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """Remove any common leading whitespace from every line in text."""
    lines = text.split('\n')
    margin = None
    for line in lines:
        body = line.lstrip(' \t')
        if not body.strip(' \t'):
            continue
        indent = line[:len(line) - len(body)]
        if margin is None or indent.startswith(margin):
            margin = indent if margin is None else margin
        elif margin.startswith(indent):
            margin = indent
        else:
            at = 0
            while at < len(margin) and at < len(indent) and margin[at] == indent[at]:
                at += 1
            margin = margin[:at]
    margin = margin or ''
    return '\n'.join([line[len(margin):] if line.strip(' \t') else '' for line in lines])


def indent(text, prefix, predicate=None):
    """Adds prefix to the beginning of selected lines in text."""
    out = []
    for line in text.splitlines(True):
        if predicate(line) if predicate is not None else line.strip():
            out.append(prefix)
        out.append(line)
    return ''.join(out)
