"""Values to bytes and back."""
from _struct import calcsize, error, iter_unpack, pack, pack_into, plain_format as _plain_format, unpack, unpack_from

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


class Struct:
    """A compiled format."""
    __module__ = '_struct'

    def __init__(self, format):
        self.format = _plain_format(format)
        self.size = calcsize(format)

    def pack(self, *values):
        return pack(self.format, *values)

    def pack_into(self, *args):
        return pack_into(self.format, *args)

    def unpack(self, buffer, /):
        return unpack(self.format, buffer)

    def unpack_from(self, /, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        return iter_unpack(self.format, buffer)

    def __repr__(self):
        return f'{type(self).__name__}({self.format!r})'
