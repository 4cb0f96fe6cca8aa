"""Encodings by name, and those that change bytes into bytes."""
import builtins as _builtins

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = BOM_UTF16 = BOM = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32_LE = BOM_UTF32 = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = b'\x00\x00\xfe\xff'

_ROT13 = {ord(a) + at: ord(a) + (at + 13) % 26 for a in 'aA' for at in range(26)}


def _plain(encoding):
    return encoding.lower().replace('-', '_').replace(' ', '_')


def _bytes(obj):
    return bytes(memoryview(obj))


def encode(obj, encoding='utf-8', errors='strict'):
    """Encodes obj using the codec registered for encoding."""
    name = _plain(encoding)
    if name in ('rot13', 'rot_13'):
        return obj.translate(_ROT13)
    if name in ('hex', 'hex_codec'):
        return _bytes(obj).hex().encode()
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    """Decodes obj using the codec registered for encoding."""
    name = _plain(encoding)
    if name in ('rot13', 'rot_13'):
        return obj.translate(_ROT13)
    if name in ('hex', 'hex_codec'):
        return bytes.fromhex(_bytes(obj).decode())
    return _bytes(obj).decode(encoding, errors)


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """Open an encoded file using the given mode: its lines end as they are."""
    if encoding is not None and 'b' not in mode:
        return _builtins.open(filename, mode, encoding=encoding, errors=errors, newline='')
    return _builtins.open(filename, mode, buffering)


_NAMES = {'u8': 'utf-8', 'utf': 'utf-8', 'utf8': 'utf-8', 'latin_1': 'iso8859-1', 'latin1': 'iso8859-1', 'l1': 'iso8859-1',
          'iso_8859_1': 'iso8859-1', 'us_ascii': 'ascii', 'utf16': 'utf-16', 'utf32': 'utf-32', 'utf_16le': 'utf-16-le', 'utf_16be': 'utf-16-be'}


class CodecInfo:
    """What is known of an encoding."""

    def __init__(self, name):
        self.name = name

    def encode(self, input, errors='strict'):
        return encode(input, self.name, errors), len(input)

    def decode(self, input, errors='strict'):
        return decode(input, self.name, errors), len(input)

    def __repr__(self):
        return f'<codecs.CodecInfo object for encoding {self.name}>'


def lookup(encoding):
    """Looks up a codec."""
    name = _plain(encoding)
    if name not in ('rot13', 'rot_13', 'hex', 'hex_codec'):
        b'a'.decode(encoding, 'ignore')
    return CodecInfo(_NAMES.get(name, name if name == 'cp1252' else name.replace('_', '-')))


def getencoder(encoding):
    """Look up the codec for the given encoding and return its encoder function."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """Look up the codec for the given encoding and return its decoder function."""
    return lookup(encoding).decode


def iterencode(iterator, encoding, errors='strict'):
    """Encoding iterator."""
    for text in iterator:
        yield encode(text, encoding, errors)
