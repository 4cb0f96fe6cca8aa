# What `concurrent.futures` and the pools of processes both raise.


class BrokenExecutor(RuntimeError):
    """An executor cannot go on."""

    __module__ = 'concurrent.futures'
