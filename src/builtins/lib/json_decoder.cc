"""Where tracebacks and scripts look for the reader of JSON."""
from json import JSONDecodeError, JSONDecoder

__all__ = ['JSONDecoder', 'JSONDecodeError']
