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
        return _process.value(parcel)

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
    """A queue between processes: put waits while there is no room for more.

    A message is one packet: nobody has to keep others away while it puts or gets one, and whoever
    is killed meanwhile leaves the queue as it was."""

    def __init__(self):
        self._out, self._in = _process.pair()

    def put(self, obj):
        parcel = _process.pack(obj, 'obj')
        if not _process.put(self._in, parcel):
            _process.put_all(self._in, [parcel])

    def get(self):
        return _process.value(_process.receive(self._out)[1])

    def empty(self):
        return not _process.poll((self._out,), 0)

    def close(self):
        _process.close(self._out)
        _process.close(self._in)


# What each process has of its own for each queue, by the queue's id: what waits to be sent, and a
# weak reference to the queue.
_senders = {}
# Those whose queue is gone and that still have something to send.
_orphans = []

# So long a thread that has sent everything waits for more, in seconds.
_LINGER = 0.2


class _Sender:
    """Sends what does not go at once, so that put need not wait."""

    def __init__(self, queue):
        self.waiting = deque()
        self.lock = lock()
        self.more = condition(self.lock)
        self.sent = condition(self.lock)
        self.running = False
        self.port = queue._in

    def put(self, parcel):
        with self.lock:
            if not self.waiting and _process.put(self.port, parcel):
                return
            self.waiting.append(parcel)
            if not self.running:
                self.running = True
                _thread._start(None, 'QueueFeederThread', True, self._run, ())
            elif len(self.waiting) == 1:
                self.more.notify()

    def _run(self):
        while True:
            with self.lock:
                if not self.waiting:
                    self.sent.notify_all()
                    self.more.wait(_LINGER)
                    if not self.waiting:
                        self.running = False
                        return
                parcels = list(self.waiting)
            try:
                _process.put_all(self.port, parcels)
            except OSError:
                # Nobody is there any more.
                pass
            with self.lock:
                for _ in parcels:
                    self.waiting.popleft()

    def flush(self):
        with self.lock:
            while self.waiting:
                self.sent.wait()


def flush_all():
    """At the end of a process: what it has put into queues goes out first."""
    for sender in list(_orphans):
        sender.flush()
    for sender, queue in list(_senders.values()):
        queue = queue()
        if queue is None or not queue._cancelled:
            sender.flush()


def _forget(key, sender):
    """A queue is gone."""
    found = _senders.get(key)
    if found is not None and found[0] is sender:
        del _senders[key]
    _orphans[:] = [orphan for orphan in _orphans if orphan.waiting]
    if sender.waiting:
        _orphans.append(sender)


_at_end.append(flush_all)


class Queue:
    """A queue between processes; put never waits unless `maxsize` items are in it."""

    def __init__(self, maxsize=0):
        self._maxsize = maxsize if maxsize > 0 else _mp_sync._LIMIT
        self._out, self._in = _process.pair()
        # A token for each item that there is room for; without a limit, how many items there are.
        self._room = _process.tokens(maxsize) if maxsize > 0 else None
        self._items = None if maxsize > 0 else _process.memory(8)
        self._closed = False
        self._cancelled = False
        self._pid = getpid()

    def _sender(self):
        key = id(self)
        found = _senders.get(key)
        if found is None or found[1]() is not self:
            import multiprocessing
            from weakref import ref
            multiprocessing._at_end()
            sender = _Sender(self)
            found = _senders[key] = sender, ref(self, lambda _: _forget(key, sender))
        return found[0]

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        parcel = _process.pack(obj, 'obj')
        if self._room is None:
            _process.add_at(self._items, 0, 1)
        elif not _process.take(self._room, _limit(block, timeout)):
            raise Full
        found = _senders.get(id(self))
        if found is None or found[1]() is not self:
            sender = self._sender()
        else:
            sender = found[0]
            # What waits already goes first.
            if not sender.waiting and _process.put(sender.port, parcel):
                return
        sender.put(parcel)

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        if block and timeout is None:
            message = _process.receive(self._out)
        else:
            message = _process.receive(self._out, _limit(block, timeout))
        if message is None:
            raise Empty
        if self._room is None:
            _process.add_at(self._items, 0, -1)
        else:
            _process.give(self._room)
        return _process.value(message[1])

    def put_nowait(self, obj):
        self.put(obj, False)

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        if self._room is None:
            return max(_process.read_at(self._items, 0, 'q'), 0)
        return self._maxsize - _process.count(self._room)

    def empty(self):
        return not _process.poll((self._out,), 0)

    def full(self):
        return self._room is not None and not _process.count(self._room)

    def close(self):
        self._closed = True

    def join_thread(self):
        assert self._closed, f'Queue {self!r} not closed'
        found = _senders.get(id(self))
        if found is not None and found[1]() is self:
            found[0].flush()
            del _senders[id(self)]

    def cancel_join_thread(self):
        self._cancelled = True

    allow_exit_without_flush = cancel_join_thread

    def __repr__(self):
        return f'<multiprocessing.queues.{type(self).__name__} object at {id(self):#x}>'


def _limit(block, timeout):
    if not block:
        return 0
    return None if timeout is None else max(timeout, 0)


class JoinableQueue(Queue):
    """A queue whose items are reported done."""

    def __init__(self, maxsize=0):
        Queue.__init__(self, maxsize)
        # How many are not done.
        self._undone = _mp_sync._Numbers(1)
        self._cond = _mp_sync.Condition()

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        parcel = _process.pack(obj, 'obj')
        if self._room is None:
            _process.add_at(self._items, 0, 1)
        elif not _process.take(self._room, _limit(block, timeout)):
            raise Full
        with self._cond:
            self._undone[0] += 1
        self._sender().put(parcel)

    def task_done(self):
        with self._cond:
            left = self._undone[0] - 1
            if left < 0:
                raise ValueError('task_done() called too many times')
            self._undone[0] = left
            if not left:
                self._cond.notify_all()

    def join(self):
        with self._cond:
            while self._undone[0]:
                self._cond.wait()
