# Processes that make calls for others: what `multiprocessing.Pool` and `ProcessPoolExecutor` stand
# on.
#
# Each worker has a port of its own, so one that dies in whatever moment leaves no lock behind. One
# thread of the pool's owner gives tasks out, takes answers, and sees when a worker has died.
import _pool_worker
import _ports
import _process
import _process_handle
import _remote
import _thread
from collections import deque
from _pool_errors import BrokenExecutor

# How many functions are known by their number; a worker keeps more of them.
_REMEMBER = 64


class BrokenProcessPool(BrokenExecutor):
    """A worker has died: which one, of what, and what it was doing."""

    __module__ = 'concurrent.futures.process'


class _Worker:
    def __init__(self, crew):
        mine, theirs = _process.pair()
        try:
            self.handle = _process_handle.start(
                _pool_worker.work, (theirs, crew.initializer, crew.initargs), {},
                crew.worker_name(), True)
        finally:
            _process.close(theirs)
        # The pool says what became of it.
        self.handle._noticed = True
        self.port = mine
        self.tasks = deque()
        self.known = set()
        self.given = 0
        self.leaving = False


class Job:
    """Calls of one function: an iterator over tasks, and what to do with the answers."""

    def __init__(self, name, f, how, tasks, owner, size=1):
        self.name = name
        self.f = f
        self.how = how
        self.tasks = iter(tasks)
        self.owner = owner
        self.size = size
        self.next = 0
        self.left = 0
        self.ended = False
        self.number = None


class Crew:
    """The workers of a pool and the thread that sees to them."""

    def __init__(self, size, initializer, initargs, most, name):
        self.size = size
        self.initializer = initializer
        self.initargs = initargs
        self.most = most
        self.name = name
        self.lock = lock()
        self.jobs = deque()
        self.workers = []
        self.flying = {}
        self.state = 'RUN'
        self.broken = None
        self.counter = 0
        self.functions = {}
        self.last_function = 0
        self.held = None
        self.bell = _process.tokens(0)
        self.rung = False
        self.names = 0
        # What cannot travel is refused before anything has been started.
        _process.pack({'initializer': initializer, 'initargs': initargs}, '')
        try:
            for _ in range(size):
                self.workers.append(_Worker(self))
        except BaseException:
            for worker in self.workers:
                worker.handle.kill(15)
            raise
        self.thread = _thread._start(None, f'{name}Keeper', True, self._run, ())

    def worker_name(self):
        self.names += 1
        return f'{self.name}-{self.names}'

    # ---- for those who give work ----

    def add(self, job):
        with self.lock:
            if self.broken is not None:
                raise self._error(self.broken)
            self.jobs.append(job)
            self._wake()

    def _wake(self):
        if not self.rung:
            self.rung = True
            _process.give(self.bell)

    def close(self):
        with self.lock:
            if self.state == 'RUN':
                self.state = 'CLOSE'
            self._wake()

    def terminate(self):
        with self.lock:
            self.state = 'TERMINATE'
            self._wake()
        self.join()

    def join(self):
        self.thread.join()

    # ---- the thread ----

    def _run(self):
        try:
            while self._turn():
                pass
        except BaseException as error:
            self._break(f'the pool failed: {type(error).__name__}: {error}')
        for worker in self.workers:
            if not worker.leaving:
                worker.handle.kill(15)
        for worker in self.workers:
            self._leave(worker)
        self.workers = []

    def _leave(self, worker):
        _process.close(worker.port)
        with worker.handle._lock:
            worker.handle._settle(None)

    def _turn(self):
        if self.state == 'TERMINATE':
            self._break('the pool was terminated')
        if self.broken is not None:
            return False
        self._give_out()
        if self.state == 'CLOSE' and not self.flying and not self.jobs:
            for worker in self.workers:
                self._dismiss(worker)
            return False
        ports = [self.bell]
        for worker in self.workers:
            ports.append(worker.port)
        for port in _process.poll(ports):
            if port is self.bell:
                with self.lock:
                    _process.take(port, 0)
                    self.rung = False
                continue
            for worker in self.workers:
                if worker.port is port:
                    self._take(worker)
                    break
            if self.broken is not None:
                return False
        return True

    def _dismiss(self, worker):
        if not worker.leaving:
            worker.leaving = True
            try:
                _ports.send(worker.port, (None, None, None, None, None))
            except OSError:
                pass

    def _give_out(self):
        """Gives each worker a task, and then one more where that cannot make anybody wait."""
        if self.most and (self.jobs or self.held):
            for at, worker in enumerate(self.workers):
                if worker.given >= self.most and not worker.tasks and not worker.leaving:
                    self._dismiss(worker)
                    self._leave(worker)
                    self.workers[at] = _Worker(self)
        for ahead in (0, 1):
            for worker in self.workers:
                while len(worker.tasks) <= ahead and not worker.leaving:
                    if self.most and worker.given >= self.most:
                        break
                    if not self._give(worker, ahead):
                        break

    def _next(self):
        """The next task: its job, its place in the job, what is to be called with."""
        while self.jobs:
            job = self.jobs[0]
            try:
                return job, next(job.tasks)
            except StopIteration:
                job.ended = True
                if not job.left:
                    job.owner._ended(job.next)
                else:
                    job.owner._known(job.next)
            except Exception as error:
                job.ended = True
                job.owner._lost(job.next, error)
            with self.lock:
                self.jobs.popleft()
        return None

    def _give(self, worker, ahead):
        if self.held is not None:
            job, tasks = self.held
            self.held = None
        else:
            found = self._next()
            if found is None:
                return False
            job, tasks = found
            if not job.owner._begins():
                return True
        number = self.counter
        f = job.f
        known = self._number_of(job)
        sent = None if known in worker.known else f
        try:
            parcel = _process.pack((number, known, job.how, tasks, sent), 'task')
        except Exception as error:
            at = job.next
            job.next += 1
            job.owner._failed(at, _refusal(error, job, tasks, at))
            return True
        if ahead and not _process.roomy(worker.port, parcel):
            # It would wait until the worker reads, and the worker until its answer is read.
            self.held = job, tasks
            return False
        self.counter += 1
        worker.known.add(known)
        worker.given += 1
        self.flying[number] = job, job.next
        job.next += 1
        job.left += 1
        worker.tasks.append(number)
        try:
            _process.send(worker.port, parcel)
        except OSError:
            # It has died; that is seen when its port is read.
            pass
        return True

    def _number_of(self, job):
        """The number by which workers know a job's function."""
        if job.number is None:
            f = job.f
            key = id(f)
            found = self.functions.get(key)
            if found is not None and found[1] is f:
                job.number = found[0]
            else:
                self.last_function += 1
                job.number = self.last_function
                if type(f) is type(_refusal) and f.__closure__ is None:
                    self.functions[key] = job.number, f
                    if len(self.functions) > _REMEMBER:
                        del self.functions[next(iter(self.functions))]
        return job.number

    def _take(self, worker):
        try:
            try:
                number, fine, result, text = _ports.recv(worker.port)
            except ConnectionResetError:
                # It went with a task unread; what it has said before that is still there.
                number, fine, result, text = _ports.recv(worker.port)
        except (EOFError, OSError):
            self._died(worker)
            return
        except Exception as error:
            # The answer came whole, and cannot be made here.
            number, fine, result, text = worker.tasks[0], False, error, None
        if number == -1:
            self._break(f'the initializer raised {type(result).__name__}: {result}', result, text)
            return
        if number == -2:
            number = worker.tasks[0]
        worker.tasks.remove(number)
        job, at = self.flying.pop(number)
        job.left -= 1
        if fine:
            job.owner._came(at, result)
        else:
            job.owner._failed(at, _remote.caused(result, text))
        if job.ended and not job.left:
            job.owner._ended(job.next)

    def _died(self, worker):
        handle = worker.handle
        code = None
        if _process.wait(handle._child, 1) is not None:
            code = handle.exitcode
            if _process_handle._interrupted(code):
                # Ctrl-C came to this process, too: its main thread is told of that.
                sleep(_process_handle._GRACE)
        how = 'has closed its connection' if code is None else _process_handle._how(code)
        what = 'while it waited for work'
        if worker.tasks:
            job, at = self.flying[worker.tasks[0]]
            what = f'while it ran {job.name}' if job.how == 2 else f'in task {at} of {job.name}'
        self._break(f'worker {handle.name!r} (pid {handle.pid}) {how} {what}')

    def _error(self, words):
        return BrokenProcessPool(words)

    def _break(self, words, cause=None, text=None):
        with self.lock:
            if self.broken is not None:
                return
            self.broken = words
            if self.state == 'RUN':
                self.state = 'BROKEN'
            jobs = list(self.jobs)
            self.jobs.clear()
        for job, _ in self.flying.values():
            if job not in jobs:
                jobs.append(job)
        if self.held is not None and self.held[0] not in jobs:
            jobs.append(self.held[0])
        self.flying.clear()
        for job in jobs:
            error = self._error(words)
            error.__cause__ = cause
            job.owner._broke(_remote.caused(error, text))


def _refusal(error, job, tasks, at):
    """The exception for a task that cannot travel, with the path as its caller knows it."""
    if not isinstance(error, TypeError):
        return error.with_traceback(None)
    try:
        _process.pack(job.f, 'function')
        if job.how == 2:
            _process.pack({'args': tasks[0], 'kwargs': tasks[1]}, '')
        else:
            for number, task in enumerate(tasks, at * job.size):
                _process.pack(task, f'items[{number}]')
    except Exception as other:
        error = other
    return error.with_traceback(None)
