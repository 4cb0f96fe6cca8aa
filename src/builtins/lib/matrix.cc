"""Dense matrices of floats, computed without the lock: the type `matrix` and its functions."""

_type = matrix
zeros = _type.zeros
ones = _type.ones
full = _type.full
eye = _type.eye
arange = _type.arange
random = _type.random
close = _type.close
threads = _type.threads
exp = _type.exp
log = _type.log
sqrt = _type.sqrt
tanh = _type.tanh
relu = _type.relu
sigmoid = _type.sigmoid
abs = _type.abs
dot = _type.dot
transpose = _type.transpose
reshape = _type.reshape


def __getattr__(name):
    if name == 'matrix':
        return _type
    raise AttributeError(f"module 'matrix' has no attribute '{name}'")
