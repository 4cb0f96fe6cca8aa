# Connections and queues between processes, for `multiprocessing`.
import _ports
import _process
import _mp_sync
import _thread
from collections import deque
from _os import getpid
from _process_handle import at_end as _at_end
from queue import Empty, Full


class Connection:
    """One end of a connection to another process."""

    def __init__(self, port, readable=True, writable=True):
        self._port = port
        self._readable = readable
        self._writable = writable

    @property
    def closed(self):
        return _process.closed(self._port)

    @property
    def readable(self):
        return self._readable

    @property
    def writable(self):
        return self._writable

    def fileno(self):
        return _process.fileno(self._port)

    def close(self):
        _process.close(self._port)

    def _check_open(self):
        if _process.closed(self._port):
            raise OSError('handle is closed')

    def send(self, obj):
        if not self._writable:
            self._check_open()
            raise OSError('connection is read-only')
        _process.send(self._port, _process.pack(obj, 'obj'))

    def recv(self):
        if not self._readable:
            self._check_open()
            raise OSError('connection is write-only')
        kind, parcel = _process.receive(self._port)
        if kind:
            raise ValueError('the message holds bytes: recv_bytes() takes it')
        for name in _process.needs(parcel):
            __import__(name)
        return _process.unpack(parcel)

    def send_bytes(self, buf, offset=0, size=None):
        self._check_open()
        if not self._writable:
            raise OSError('connection is read-only')
        if offset or size is not None:
            length = len(buf)
            if offset < 0:
                raise ValueError('offset is negative')
            if length < offset:
                raise ValueError('buffer length < offset')
            if size is None:
                size = length - offset
            elif size < 0:
                raise ValueError('size is negative')
            elif offset + size > length:
                raise ValueError('buffer length < offset + size')
            buf = bytes(buf)[offset:offset + size]
        _process.send_bytes(self._port, buf)

    def recv_bytes(self, maxlength=None):
        self._check_open()
        if not self._readable:
            raise OSError('connection is write-only')
        if maxlength is not None and maxlength < 0:
            raise ValueError('negative maxlength')
        data = _ports.recv_bytes(self._port)
        if maxlength is not None and len(data) > maxlength:
            self._readable = False
            if not self._writable:
                self.close()
            raise OSError('bad message length')
        return data

    def recv_bytes_into(self, buf, offset=0):
        self._check_open()
        if not self._readable:
            raise OSError('connection is write-only')
        if offset < 0:
            raise ValueError('negative offset')
        if offset > len(buf):
            raise ValueError('offset too large')
        data = _ports.recv_bytes(self._port)
        size = len(data)
        if len(buf) < offset + size:
            from multiprocessing import BufferTooShort
            raise BufferTooShort(data)
        buf[offset:offset + size] = data
        return size

    def poll(self, timeout=0.0):
        self._check_open()
        if not self._readable:
            raise OSError('connection is write-only')
        if timeout is None:
            return bool(_process.poll((self._port,)))
        return bool(_process.poll((self._port,), max(timeout, 0)))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def Pipe(duplex=True):
    one, other = _process.pair()
    if duplex:
        return Connection(one), Connection(other)
    return Connection(one, writable=False), Connection(other, readable=False)


def wait(object_list, timeout=None):
    """Those of the connections and sentinels that are ready."""
    import multiprocessing
    ports = []
    for item in object_list:
        if isinstance(item, int):
            item = multiprocessing._sentinel(item)
        else:
            item = item._port
        ports.append(item)
    if timeout is None:
        ready = _process.poll(ports)
    else:
        ready = _process.poll(ports, max(timeout, 0))
    return [item for item, port in zip(object_list, ports) if any(port is r for r in ready)]


class SimpleQueue:
    """A queue between processes: put waits while there is no room for more."""

    def __init__(self):
        self._out, self._in = _process.pair()
        self._reading = _process.tokens(1)
        self._writing = _process.tokens(1)
        self._closed = False

    def put(self, obj):
        parcel = _process.pack(obj, 'obj')
        take, give = self._writing
        _process.take(take)
        try:
            _process.send(self._in, parcel)
        finally:
            _process.give(give)

    def get(self):
        take, give = self._reading
        while True:
            _process.take(take)
            try:
                # Whoever waits does not hold the lock: it may be killed while it does.
                if _process.poll((self._out,), 0):
                    return _ports.recv(self._out)
            finally:
                _process.give(give)
            _process.poll((self._out,))

    def empty(self):
        return not _process.poll((self._out,), 0)

    def close(self):
        _process.close(self._out)
        _process.close(self._in)


# What each process has of its own for each queue, by the queue's port: what waits to be sent.
_senders = {}


class _Sender:
    """Sends what does not go at once, so that put need not wait."""

    def __init__(self, queue):
        self.waiting = deque()
        self.lock = lock()
        self.more = condition(self.lock)
        self.sent = condition(self.lock)
        self.running = False
        self.port = queue._in
        self.writing = queue._writing
        self.counts = queue._counts
        self.failed = False

    def put(self, parcel):
        with self.lock:
            if not self.waiting:
                take, give = self.writing
                if _process.take(take, 0):
                    try:
                        # Nobody else writes now, so the room stays.
                        if _process.roomy(self.port, parcel):
                            _process.send(self.port, parcel)
                            self.counts.add(0)
                            return
                    finally:
                        _process.give(give)
            self.waiting.append(parcel)
            if not self.running:
                self.running = True
                _thread._start(None, 'QueueFeederThread', True, self._run, ())

    def _run(self):
        take, give = self.writing
        while True:
            with self.lock:
                if not self.waiting:
                    self.running = False
                    self.sent.notify_all()
                    return
                parcel = self.waiting[0]
            _process.take(take)
            try:
                _process.send(self.port, parcel)
                self.counts.add(0)
            except OSError:
                # Nobody is there any more.
                with self.lock:
                    self.waiting.clear()
                    self.failed = True
                continue
            finally:
                _process.give(give)
            with self.lock:
                self.waiting.popleft()

    def flush(self):
        with self.lock:
            while self.running:
                self.sent.wait()


def flush_all():
    """At the end of a process: what it has put into queues goes out first."""
    for sender, queue in list(_senders.values()):
        if not queue._cancelled:
            sender.flush()


_at_end.append(flush_all)


class Queue:
    """A queue between processes; put never waits unless `maxsize` items are in it."""

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._out, self._in = _process.pair()
        self._reading = _process.tokens(1)
        self._writing = _process.tokens(1)
        self._room = _mp_sync._Tokens(maxsize) if maxsize > 0 else None
        # How many have gone in, how many have come out, how many are not done.
        self._counts = _mp_sync._Numbers(3)
        self._closed = False
        self._cancelled = False
        self._pid = getpid()

    def _sender(self):
        key = id(self)
        found = _senders.get(key)
        if found is None or found[1] is not self:
            import multiprocessing
            multiprocessing._at_end()
            found = _senders[key] = _Sender(self), self
        return found[0]

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        if self._room is not None and not self._room.acquire(block, timeout):
            raise Full
        self._sender().put(_process.pack(obj, 'obj'))

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        end = None
        if not block:
            timeout = 0
        if timeout is not None:
            timeout = max(timeout, 0)
            end = now() + timeout
        take, give = self._reading
        while True:
            if _process.take(take, 0) or _process.take(take, timeout):
                try:
                    # Whoever waits does not hold the lock: it may be killed while it does.
                    if _process.poll((self._out,), 0):
                        kind, parcel = _process.receive(self._out)
                        self._counts.add(1)
                        break
                finally:
                    _process.give(give)
            if end is None:
                _process.poll((self._out,))
                continue
            timeout = end - now()
            if timeout <= 0 or not _process.poll((self._out,), timeout):
                raise Empty
        if self._room is not None:
            _process.give(self._room._give)
        return _ports.unpack(parcel)

    def put_nowait(self, obj):
        self.put(obj, False)

    def get_nowait(self):
        return self.get(False)

    def _waiting(self):
        found = _senders.get(id(self))
        return len(found[0].waiting) if found is not None and found[1] is self else 0

    def qsize(self):
        return self._counts[0] - self._counts[1] + self._waiting()

    def empty(self):
        return not self._waiting() and not _process.poll((self._out,), 0)

    def full(self):
        return self._room is not None and not self._room._count()

    def close(self):
        self._closed = True

    def join_thread(self):
        assert self._closed, f'Queue {self!r} not closed'
        found = _senders.get(id(self))
        if found is not None and found[1] is self:
            found[0].flush()
            del _senders[id(self)]

    def cancel_join_thread(self):
        self._cancelled = True

    allow_exit_without_flush = cancel_join_thread

    def __repr__(self):
        return f'<multiprocessing.queues.{type(self).__name__} object at {id(self):#x}>'


class JoinableQueue(Queue):
    """A queue whose items are reported done."""

    def __init__(self, maxsize=0):
        Queue.__init__(self, maxsize)
        self._cond = _mp_sync.Condition()

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        parcel = _process.pack(obj, 'obj')
        if self._room is not None and not self._room.acquire(block, timeout):
            raise Full
        with self._cond:
            self._counts[2] += 1
        self._sender().put(parcel)

    def task_done(self):
        with self._cond:
            left = self._counts[2] - 1
            if left < 0:
                raise ValueError('task_done() called too many times')
            self._counts[2] = left
            if not left:
                self._cond.notify_all()

    def join(self):
        with self._cond:
            while self._counts[2]:
                self._cond.wait()
