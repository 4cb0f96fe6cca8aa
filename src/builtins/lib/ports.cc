# Messages between processes: what a port sends and receives, as values.
import _process
from _process import close, closed, pair, poll

# What a message is, as in message.rs.
VALUE = 0
BYTES = 1
JOB = 2
ANSWER = 3


def unpack(parcel):
    """The value of a parcel. Modules whose classes and functions it holds are imported first."""
    for name in _process.needs(parcel):
        __import__(name)
    return _process.unpack(parcel)


def send(port, value, name='value'):
    _process.send(port, _process.pack(value, name))


def recv(port):
    kind, parcel = _process.receive(port)
    if kind != VALUE:
        raise ValueError('foreign or damaged message: it holds no value')
    return _process.value(parcel)


def send_bytes(port, buffer):
    _process.send_bytes(port, buffer)


def recv_bytes(port):
    kind, data = _process.receive(port)
    if kind != BYTES:
        raise ValueError('foreign or damaged message: it holds a value, not bytes')
    return data
