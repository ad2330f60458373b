"""Run a function that may do anything, stop it when it does not end, put everything back.

    with Guard(answer) as guard:
        call = guard.call(lambda: answer(3.0))
        call.value, call.failure, call.stopped, call.printed

From Python 3.12 on the clock is looked at whenever Python code jumps back or starts a function,
by sys.monitoring: no thread, no signal, so it works in a browser; debuggers and coverage are left
alone. Python 3.11 has no sys.monitoring, and a thread looks at the clock there.

What it cannot do: stop one single operation in C that never comes back, such as 10**10**10 or
waiting for a lock. (Endless iterators are made of Python here, so that sum(itertools.count()) can
be stopped, unless they were made before.) One huge allocation is refused on Linux only; elsewhere
memory is looked at between two steps, and in the browser not at all.
"""

import contextlib
import functools
import gc
import io
import linecache
import math
import os
import signal
import sys
import threading
from dataclasses import dataclass
from time import perf_counter, process_time

import numpy as np

from gdlesson.checker.surroundings import BUILTINS, Names, World, function_of, quiet


class Stopped(BaseException):
    """Raised inside a function whose budget is used up."""


PLAIN = Stopped.__init__


@dataclass(frozen=True)
class Failure:
    """What went wrong in a call: the exception's name and words, the learner's own line.

    tag: the attribute `tag` of an exception of our own, "" otherwise
    """

    name: str
    text: str = ""
    line: str = ""
    number: int = 0
    tag: str = ""


@dataclass(frozen=True)
class Call:
    """What became of one call: a value, a failure, or "time", "steps" or "memory" that ran out."""

    value: object = None
    failure: Failure | None = None
    stopped: str = ""
    printed: str = ""


class Capped(io.TextIOBase):
    """A place to print to that keeps the first 2000 characters."""

    def __init__(self):
        self.kept = ""

    def writable(self):
        return True

    def write(self, text):
        if len(self.kept) < 2000:
            self.kept += printable(text, 2000 - len(self.kept))
        return len(text)


class Guard:
    """A context in which calls have a budget and after which the notebook is as it was.

    answer: the function to be called; meanwhile its own name means it, and nothing that had the
    name before; its globals and closure are put back at the end
    seconds: for all calls together; megabytes: how much the process may grow in a call
    clock: what tells the time, in seconds; the usual one counts work, for a machine may be busy
        with something else: a call may take PATIENT times as long as that by the clock on the wall
    After the context has ended, `leaked` holds the names that the calls set among the globals, and
    `patched` those that they changed in modules.
    """

    def __init__(self, answer, seconds=1.2, megabytes=120, clock=process_time):
        self.answer, self.left, self.megabytes, self.clock = answer, seconds, megabytes, clock
        self.leaked, self.patched = (), ()
        self._stopped, self.steps, self._most_steps = "", 0, math.inf
        self._running = self._interrupted = self._importing = self._room = False
        self._thread, self._lock = threading.get_ident(), threading.Lock()

    def __enter__(self):
        if getattr(ACTIVE, "guard", None) is not None:
            raise RuntimeError("an answer cannot have another answer judged")
        self._names = Names(self.answer)
        self._world = World(self._names.modules)
        ACTIVE.guard = self
        np.ones((2, 2)) @ np.ones((2, 2))  # BLAS takes its memory now, not under the limit
        self._sigint = None
        with contextlib.suppress(ValueError, AttributeError):  # not the main thread: no signals
            self._sigint = signal.signal(signal.SIGINT, self._on_interrupt)
        self._watch()
        return self

    def __exit__(self, kind, *_):
        ACTIVE.guard = None
        self._unwatch()
        self._world.put_back()
        self.patched = tuple(dict.fromkeys(self._world.patched))
        self.leaked = self._names.put_back()
        if self._sigint is not None:
            signal.signal(signal.SIGINT, self._sigint)
        if self._interrupted and kind is None:
            raise KeyboardInterrupt

    def call(self, work, steps=math.inf):
        """The Call that tells what became of work(). Only a real Ctrl-C comes through.

        steps: so many jumps back and starts of functions it may take, where they can be counted
        """
        if self.left <= 0:
            return Call(stopped="time")
        value = failure = None
        out, self._stopped, began = Capped(), "", self.clock()
        self._ends, self._next, (used, data) = began + self.left, began, held()
        self._most = used + self.megabytes
        self.steps, self._most_steps, self._glance = 0, steps, 0.0
        wall = PATIENT * self.left if self.clock is process_time else math.inf
        self._at_last = perf_counter() + wall
        self._arm()
        try:
            with (
                quiet(out, self._names.namespace, self._import),
                no_collection(),
                stack_limit(),
                memory_limit(data and data + self.megabytes + 40),
            ):
                self._running = True
                # Bare, for the answer may have rebound BaseException.
                try:
                    try:
                        value = work()
                    except:  # noqa: E722
                        BUILTINS.update(self._world.builtins)
                        failure = failure_of(sys.exc_info()[1], self.answer)
                except:  # noqa: E722  (stopped, or an exception that cannot say what it is)
                    failure = failure or Failure("")
                finally:
                    self._running, self._kind.__init__ = False, PLAIN
                    try:
                        self._end_call()
                    except:  # noqa: E722  (one that was under way)
                        self._end_call()
        except BaseException as error:  # out of memory between the lines above
            failure = failure or Failure(type(error).__name__)
        self.left -= self.clock() - began
        self._world.put_back_modules()
        if self._interrupted:
            raise KeyboardInterrupt
        if self._stopped:
            return Call(stopped=self._stopped, failure=failure, printed=out.kept)
        return Call(value, failure, "", out.kept)

    def _on_interrupt(self, number, frame):
        self._interrupted = True  # between two calls it is raised when all is put back
        if self._running:
            self._stopped = "interrupt"
            raise KeyboardInterrupt

    def _import(self, name, *more):
        """Import as ever: what that takes, at most PATIENCE seconds, is not the answer's time."""
        if name in sys.modules or self._importing:
            return IMPORT(name, *more)
        began, self._ends, self._importing = self.clock(), self._ends + PATIENCE, True
        self._at_last += PATIENCE
        try:
            return IMPORT(name, *more)
        finally:
            took = self.clock() - began
            self._ends, self.left = self._ends - PATIENCE + took, self.left + took
            self._importing = False

    # --- the clock

    def _look(self):
        """Look at the clock, every 10 ms at the memory; say whether the budget is used up."""
        now, wall = self.clock(), perf_counter()
        self._glance = wall + GLANCE if self.clock is process_time else 0.0
        if now > self._ends or wall > self._at_last:
            self._stopped = self._stopped or "time"
        elif self.steps > self._most_steps:
            self._stopped = self._stopped or "steps"
        elif now > self._next:
            self._next = now + 0.01
            if held()[0] > self._most:
                self._stopped = self._stopped or "memory"
        return self._stopped != ""

    def _tick(self, *_):
        # Raised again at every jump, for an answer may catch everything and go on.
        if self._running and get_ident() == self._thread:
            self.steps += 1
            soon = perf_counter() < self._glance and self.steps <= self._most_steps
            if soon and not self._stopped:
                return
            if self._look():
                raise Stopped

    def _watch(self):
        self._tool, self._over, self._watcher = None, threading.Event(), None
        self._kind = type("Stopped", (Stopped,), {})
        if hasattr(sys, "monitoring"):
            monitoring, events = sys.monitoring, sys.monitoring.events
            free = [tool for tool in (4, 3, 5, 2, 1, 0) if monitoring.get_tool(tool) is None]
            if free:
                self._tool = free[0]
                monitoring.use_tool_id(self._tool, "gdlesson")
                wanted = (events.PY_START, events.PY_RESUME, events.JUMP)
                for event in wanted:
                    monitoring.register_callback(self._tool, event, self._tick)
                monitoring.set_events(self._tool, sum(wanted))
                return
        with contextlib.suppress(RuntimeError):  # a browser has no threads
            self._watcher = threading.Thread(target=self._watch_from_outside, daemon=True)
            self._watcher.start()

    def _watch_from_outside(self):
        while not self._over.wait(0.001 if self._stopped else 0.01):
            with self._lock:
                if self._running and self._look():
                    if not self._room:
                        # An answer that lives at the limit of recursion needs room to be stopped,
                        # once: with more at every look it would go on, ever deeper.
                        self._room = True
                        set_recursion_limit(sys.getrecursionlimit() + 50)
                    sender()(self._thread, self._kind)

    @property
    def counts(self):
        """Whether steps can be counted here: not with Python 3.11."""
        return self._tool is not None

    def _arm(self):
        """A Stopped that the thread sends comes again whenever the answer catches it.

        Python makes the exception object when it is caught; making it sends the next one.
        """
        self._room = False
        if self._watcher is not None:
            self._kind.__init__ = functools.partial(sender(), self._thread, self._kind)

    def _unwatch(self):
        self._over.set()
        if self._tool is not None:
            sys.monitoring.set_events(self._tool, 0)
            sys.monitoring.free_tool_id(self._tool)
        if self._watcher is not None:
            self._watcher.join()

    def _end_call(self):
        """No exception comes from outside after this."""
        BUILTINS.update(self._world.builtins)
        with self._lock:  # the thread is not just sending one
            pass
        if self._watcher is not None:
            for _ in range(100):  # one that is under way arrives here
                pass


PATIENT = 4  # how many times as long as the work a call may take
GLANCE = 0.001  # seconds between two looks at the clock of work, which is dear
PATIENCE = 15  # seconds that a first import may take
IMPORT = __import__
ACTIVE = threading.local()  # the guard that is at work on this thread
get_ident, set_recursion_limit = threading.get_ident, sys.setrecursionlimit


@functools.cache
def sender():
    """The C function that has an exception raised in a thread at its next jump or call."""
    import ctypes

    make = ctypes.PYFUNCTYPE(None, ctypes.c_ulong, ctypes.py_object)
    return make(("PyThreadState_SetAsyncExc", ctypes.pythonapi))


# --- memory


@contextlib.contextmanager
def no_collection():
    """What others left behind is not cleared away in an answer's time: it may take seconds."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def held():
    """How many megabytes the process holds, and how many of data; 0 where that cannot be told."""
    if sys.platform == "emscripten":
        return 0.0, 0.0  # at once: looking for a module that is not there takes long in a page
    try:
        with open("/proc/self/statm", "rb") as file:
            pages = file.read().split()
        return tuple(int(pages[place]) * os.sysconf("SC_PAGE_SIZE") / 1e6 for place in (1, 5))
    except (OSError, AttributeError, ValueError, IndexError):
        pass
    try:
        import psutil  # comes with Jupyter's kernel

        return psutil.Process().memory_info().rss / 1e6, 0.0
    except Exception:
        return 0.0, 0.0


@contextlib.contextmanager
def memory_limit(megabytes):
    """On Linux one huge allocation raises MemoryError instead of filling the machine.

    megabytes: of data that the process may hold; 0 where that is not known
    """
    if not megabytes or not sys.platform.startswith("linux"):
        yield
        return
    import resource

    old = resource.getrlimit(resource.RLIMIT_DATA)
    limit = int(megabytes * 1e6)
    lower = old[1] == resource.RLIM_INFINITY or limit < old[1]
    if lower:
        resource.setrlimit(resource.RLIMIT_DATA, (limit, old[1]))
    try:
        yield
    finally:
        if lower:
            resource.setrlimit(resource.RLIMIT_DATA, old)


STACK = 64 * 1024  # bytes: with 90,000 a page's Python was seen to end
MARGIN = 16 * 1024  # bytes at a stack's end that Python keeps for itself


@contextlib.contextmanager
def stack_limit():
    """In a browser runaway recursion raises RecursionError, before it ends the page's Python.

    The stack of a page is small, and Python there takes it for a large one.
    """
    if sys.platform != "emscripten" or sys.version_info < (3, 14, 2):
        yield
        return
    from ctypes import c_size_t, c_void_p, pythonapi

    sys.setrecursionlimit(sys.getrecursionlimit())  # no more than an answer may ask for
    pythonapi.PyThreadState_Get.restype = c_void_p
    state, size = c_void_p(pythonapi.PyThreadState_Get()), STACK + MARGIN
    end = c_void_p(pythonapi.emscripten_stack_get_current() - size)
    try:
        pythonapi.PyUnstable_ThreadState_SetStackProtection(state, end, c_size_t(size))
        yield
    finally:
        pythonapi.PyUnstable_ThreadState_ResetStackProtection(state)


# --- what went wrong, and where


def failure_of(error, answer):
    """The Failure of an exception: the deepest line of the learner's own file."""
    kind, function = type(error), function_of(answer)
    own = function.__code__.co_filename if function else None
    line, number, trace = "", 0, TRACEBACK.__get__(error)
    while trace is not None:
        frame = trace.tb_frame
        # A call that goes too deep stops before its first line: the line of the call says more.
        begins = kind is RecursionError and trace.tb_lineno == frame.f_code.co_firstlineno
        if frame.f_code.co_filename == own and not (begins and number):
            number = trace.tb_lineno
            line = linecache.getline(own, number, frame.f_globals).strip()
        trace = trace.tb_next
    try:
        text = printable(str(error), 300)
    except Stopped:
        raise
    except BaseException:
        text = ""
    TRACEBACK.__set__(error, None)  # frees what its frames hold
    name = printable(type.__dict__["__name__"].__get__(kind), 60)
    tag = error.tag if kind.__module__ == "gdlesson.checker.kinds" else ""
    return Failure(name, text, line, number, tag)


TRACEBACK = BaseException.__dict__["__traceback__"]


def printable(text, most):
    """A plain text of at most that many characters, which every screen can show."""
    text = str.__getitem__(text, slice(most)) if isinstance(text, str) else ""
    return text.encode("utf-8", "replace").decode()
