# Module `multiprocessing.connection`: connections, and waiting for several.
from _mp_queues import Connection, Pipe, wait

__all__ = ['Client', 'Listener', 'Pipe', 'wait']


def __getattr__(name):
    if name in ('Client', 'Listener'):
        raise NotImplementedError(f'toyvm has no multiprocessing.connection.{name}')
    raise AttributeError(f"module 'multiprocessing.connection' has no attribute {name!r}")
