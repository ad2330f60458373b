"""Run a function that may do anything, stop it when it does not end, put everything back.

    with Guard(answer) as guard:
        call = guard.call(lambda: answer(3.0))
        call.value, call.failure, call.stopped, call.printed

From Python 3.12 on the clock is looked at whenever Python code jumps back or starts a function,
by sys.monitoring: no thread, no signal, so it works in a browser; debuggers and coverage are left
alone. Python 3.11 has no sys.monitoring, and a thread looks at the clock there. What neither can
stop is one single call into C that never comes back, such as sum(itertools.count()).
"""

import builtins
import contextlib
import io
import linecache
import math
import os
import random
import signal
import sys
import threading
import time
import types
import warnings
from dataclasses import dataclass
from time import perf_counter

import numpy as np


class Stopped(BaseException):
    """Raised inside a function whose budget is used up."""


@dataclass(frozen=True)
class Failure:
    """What went wrong in a call: the exception, its name and words, the learner's own line."""

    error: BaseException
    name: str
    text: str
    line: str
    number: int


@dataclass(frozen=True)
class Call:
    """What became of one call: a value, or a failure, or "time" or "memory" that ran out."""

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
            self.kept += text[: 2000 - len(self.kept)]
        return len(text)


class Guard:
    """A context in which calls have a budget and after which the notebook is as it was.

    answer: the function to be called, whose globals and closure are put back at the end
    seconds: for all calls together; megabytes: how much the process may grow in a call
    `leaked` holds the names that the calls set among the globals, after the context has ended.
    """

    def __init__(self, answer, seconds=1.5, megabytes=120):
        self.answer, self.left, self.megabytes = answer, seconds, megabytes
        self.leaked = ()
        self._stopped = ""
        self._running = self._interrupted = False
        self._thread, self._lock = threading.get_ident(), threading.Lock()

    def __enter__(self):
        self._names = Names(self.answer)
        self._world = World()
        np.ones((2, 2)) @ np.ones((2, 2))  # BLAS takes its memory now, not under the limit
        self._sigint = None
        with contextlib.suppress(ValueError, AttributeError):  # not the main thread: no signals
            self._sigint = signal.signal(signal.SIGINT, self._on_interrupt)
        self._watch()
        return self

    def __exit__(self, *_):
        self._unwatch()
        self._world.put_back()
        self.leaked = self._names.put_back()
        if self._sigint is not None:
            signal.signal(signal.SIGINT, self._sigint)

    def call(self, work):
        """The Call that tells what became of work(). Only a real Ctrl-C comes through."""
        if self.left <= 0:
            return Call(stopped="time")
        value = failure = None
        out, self._stopped, began = Capped(), "", perf_counter()
        self._ends, self._next, self._most = began + self.left, began, memory() + self.megabytes
        try:
            with quiet(out), memory_limit(self.megabytes):
                self._running = True
                try:
                    value = work()
                except BaseException as error:
                    failure = failure_of(error, self.answer)
                finally:
                    self._end_call()
        except BaseException as error:  # stopped between the lines above, or a broken __str__
            failure = failure or Failure(error, type(error).__name__, "", "", 0)
        self.left -= perf_counter() - began
        self._world.put_back_modules()
        if self._interrupted:
            raise KeyboardInterrupt
        if self._stopped:
            return Call(stopped=self._stopped, failure=failure, printed=out.kept)
        return Call(value, failure, "", out.kept)

    def _on_interrupt(self, number, frame):
        self._interrupted = True
        raise KeyboardInterrupt

    # --- the clock

    def _look(self):
        """Look at the clock, every 10 ms at the memory; say whether the budget is used up."""
        now = perf_counter()
        if now > self._ends:
            self._stopped = self._stopped or "time"
        elif now > self._next:
            self._next = now + 0.01
            if memory() > self._most:
                self._stopped = "memory"
        return bool(self._stopped)

    def _tick(self, *_):
        # Raised again at every jump, for an answer may catch everything and go on.
        if self._running and threading.get_ident() == self._thread and self._look():
            raise Stopped

    def _watch(self):
        self._tool, self._over = None, threading.Event()
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
        threading.Thread(target=self._watch_from_outside, daemon=True).start()

    def _watch_from_outside(self):
        while not self._over.wait(0.01):
            with self._lock:
                if self._running and self._look():
                    send_exception(self._thread, Stopped)

    def _unwatch(self):
        self._over.set()
        if self._tool is not None:
            sys.monitoring.set_events(self._tool, 0)
            sys.monitoring.free_tool_id(self._tool)

    def _end_call(self):
        """No exception comes from outside after this."""
        while self._running:
            try:
                with self._lock:
                    self._running = False
                if self._stopped and self._tool is None:
                    for _ in range(100):  # an exception that is under way arrives here
                        pass
            except Stopped:
                pass


def send_exception(thread, kind):
    """Have `kind` raised in the thread at its next jump or call."""
    import ctypes

    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(kind))


# --- what a call may touch


@contextlib.contextmanager
def quiet(out):
    """Print to `out`; no warnings, no floating-point complaints, no questions, no sleep."""

    def no_input(prompt=""):
        raise RuntimeError("input() has nobody to answer it here")

    old_input, old_sleep, old_limit = builtins.input, time.sleep, sys.getrecursionlimit()
    streams = sys.stdin, sys.stdout, sys.stderr
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        builtins.input, time.sleep = no_input, lambda seconds: None
        sys.stdout = sys.stderr = out
        try:
            yield
        finally:
            sys.stdin, sys.stdout, sys.stderr = streams
            builtins.input, time.sleep = old_input, old_sleep
            sys.setrecursionlimit(old_limit)


class World:
    """What a call may change outside of the notebook: modules, random states, the environment."""

    MODULES = (builtins, math, random, time, os, types, np, np.linalg, np.random)

    def __init__(self):
        saved = [dict(vars(module)) for module in self.MODULES]
        self._modules = [(vars(m), s, ids(s)) for m, s in zip(self.MODULES, saved, strict=True)]
        self._loaded = dict(sys.modules)
        self._environ = dict(os.environ)
        self._folder = folder()
        self._random = random.getstate()
        self._np_random = np.random.mtrand._rand.get_state(legacy=False)
        self._np_print = np.get_printoptions()

    def put_back_modules(self):
        """After every call, for the checker itself uses them."""
        for now, saved, known in self._modules:
            if ids(now) != known:
                restore_dict(now, saved)

    def put_back(self):
        self.put_back_modules()
        for name, module in self._loaded.items():
            if sys.modules.get(name) is not module:
                sys.modules[name] = module
        if dict(os.environ) != self._environ:
            os.environ.clear()
            os.environ.update(self._environ)
        if folder() != self._folder and self._folder:
            os.chdir(self._folder)
        random.setstate(self._random)
        np.random.mtrand._rand.set_state(self._np_random)
        np.set_printoptions(**self._np_print)


class Names:
    """The globals and closure of a function, and what stands in the lists and arrays among them."""

    def __init__(self, function):
        function = getattr(function, "__func__", function)
        is_function = isinstance(function, types.FunctionType)
        self._globals = function.__globals__ if is_function else {}
        self._saved = dict(self._globals)
        self._cells, self._contents = [], []
        if is_function:
            for cell in function.__closure__ or ():
                with contextlib.suppress(ValueError):  # an empty cell
                    self._cells.append((cell, cell.cell_contents))
            used = names_used(function.__code__, self._globals)
            values = [self._globals[name] for name in used if name in self._globals]
            values += [value for _, value in self._cells]
            values += list(function.__defaults__ or ())
            self._contents = [(value, copy_of(value)) for value in values if is_small(value)]

    def put_back(self):
        """The names that were set, changed or deleted, after putting the old values back."""
        changed = restore_dict(self._globals, self._saved)
        for cell, value in self._cells:
            cell.cell_contents = value
        for value, saved in self._contents:
            with contextlib.suppress(Exception):  # an array that has become read-only
                if isinstance(value, (dict, set)):
                    value.clear()
                    value.update(saved)
                elif isinstance(value, np.ndarray):
                    value[...] = saved
                else:
                    value[:] = saved
        return tuple(name for name in changed if isinstance(name, str))


def is_small(value):
    """Whether a value is a container that is worth copying."""
    if type(value) is np.ndarray:
        return value.size < 1_000_000
    return type(value) in (list, dict, set, bytearray) and len(value) < 100_000


def copy_of(value):
    return value.copy()


def names_used(code, namespace, seen=None):
    """The global names that a code object and the functions it calls by name may use."""
    seen = set() if seen is None else seen
    for name in code.co_names:
        if name not in seen:
            seen.add(name)
            value = namespace.get(name)
            if isinstance(value, types.FunctionType) and value.__globals__ is namespace:
                names_used(value.__code__, namespace, seen)
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            names_used(constant, namespace, seen)
    return seen


def restore_dict(now, saved):
    """The keys whose values were changed, added or deleted, after making `now` as `saved`."""
    changed = [k for k, v in saved.items() if now.get(k, saved) is not v]
    added = [k for k in now if k not in saved]
    for key in added:
        del now[key]
    now.update({k: saved[k] for k in changed})
    return added + changed


def ids(dictionary):
    """The keys and the identities of the values: quick to compare, and runs nobody's __eq__."""
    return list(dictionary), list(map(id, dictionary.values()))


def folder():
    try:
        return os.getcwd()
    except OSError:  # the folder is gone
        return ""


# --- memory


def memory():
    """How many megabytes the process holds; 0 where that cannot be told."""
    try:
        with open("/proc/self/statm", "rb") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except (OSError, AttributeError, ValueError, IndexError):
        pass
    try:
        import resource

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak / (1e6 if sys.platform == "darwin" else 1e3)
    except ImportError:  # Windows, the browser
        return 0


@contextlib.contextmanager
def memory_limit(megabytes):
    """On Linux one huge allocation raises MemoryError instead of filling the machine."""
    if not sys.platform.startswith("linux"):
        yield
        return
    import resource

    with open("/proc/self/statm", "rb") as file:
        held = int(file.read().split()[5]) * os.sysconf("SC_PAGE_SIZE")
    old = resource.getrlimit(resource.RLIMIT_DATA)
    limit = held + int((megabytes + 40) * 1e6)
    lower = old[1] == resource.RLIM_INFINITY or limit < old[1]
    if lower:
        resource.setrlimit(resource.RLIMIT_DATA, (limit, old[1]))
    try:
        yield
    finally:
        if lower:
            resource.setrlimit(resource.RLIMIT_DATA, old)


# --- what went wrong, and where


def failure_of(error, answer):
    """The Failure of an exception: the deepest line of the learner's own file."""
    code = getattr(getattr(answer, "__func__", answer), "__code__", None)
    own = code.co_filename if isinstance(code, types.CodeType) else None
    line, number, trace = "", 0, error.__traceback__
    while trace is not None:
        frame = trace.tb_frame
        if frame.f_code.co_filename == own:
            number = trace.tb_lineno
            line = linecache.getline(own, number, frame.f_globals).strip()
        trace = trace.tb_next
    try:
        text = str(error)[:300]
    except Stopped:
        raise
    except BaseException:
        text = ""
    if not isinstance(text, str):
        text = ""
    error.__traceback__ = error.__context__ = error.__cause__ = None  # frees what it holds
    return Failure(error, type(error).__name__, text, line, number)
