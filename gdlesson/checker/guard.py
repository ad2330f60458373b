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

import builtins
import contextlib
import copy
import decimal
import functools
import gc
import inspect
import io
import itertools
import linecache
import math
import operator
import os
import random
import signal
import statistics
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
            self.kept += printable(text, 2000 - len(self.kept))
        return len(text)


class Guard:
    """A context in which calls have a budget and after which the notebook is as it was.

    answer: the function to be called, whose globals and closure are put back at the end
    seconds: for all calls together; megabytes: how much the process may grow in a call
    After the context has ended, `leaked` holds the names that the calls set among the globals, and
    `patched` those that they changed in modules.
    """

    def __init__(self, answer, seconds=1.5, megabytes=120):
        self.answer, self.left, self.megabytes = answer, seconds, megabytes
        self.leaked, self.patched = (), ()
        self._stopped = ""
        self._running = self._interrupted = False
        self._thread, self._lock = threading.get_ident(), threading.Lock()

    def __enter__(self):
        if getattr(ACTIVE, "guard", None) is not None:
            raise RuntimeError("an answer cannot have another answer judged")
        ACTIVE.guard = self
        self._names = Names(self.answer)
        self._world = World(self._names.modules)
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

    def call(self, work):
        """The Call that tells what became of work(). Only a real Ctrl-C comes through."""
        if self.left <= 0:
            return Call(stopped="time")
        value = failure = None
        out, self._stopped, began = Capped(), "", perf_counter()
        self._ends, self._next, self._most = began + self.left, began, memory() + self.megabytes
        self._arm()
        try:
            with quiet(out, self._names.namespace), memory_limit(self.megabytes):
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
        self.left -= perf_counter() - began
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

    # --- the clock

    def _look(self):
        """Look at the clock, every 10 ms at the memory; say whether the budget is used up."""
        now = perf_counter()
        if now > self._ends:
            self._stopped = self._stopped or "time"
        elif now > self._next:
            self._next = now + 0.01
            if memory() > self._most:
                self._stopped = self._stopped or "memory"
        return self._stopped != ""

    def _tick(self, *_):
        # Raised again at every jump, for an answer may catch everything and go on.
        if self._running and get_ident() == self._thread and self._look():
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
                    # An answer that lives at the limit of recursion needs room to be stopped.
                    set_recursion_limit(sys.getrecursionlimit() + 50)
                    sender()(self._thread, self._kind)

    def _arm(self):
        """A Stopped that the thread sends comes again whenever the answer catches it.

        Python makes the exception object when it is caught; making it sends the next one.
        """
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


ACTIVE = threading.local()  # the guard that is at work on this thread
BUILTINS = vars(builtins)
get_ident, set_recursion_limit = threading.get_ident, sys.setrecursionlimit


@functools.cache
def sender():
    """The C function that has an exception raised in a thread at its next jump or call."""
    import ctypes

    make = ctypes.PYFUNCTYPE(None, ctypes.c_ulong, ctypes.py_object)
    return make(("PyThreadState_SetAsyncExc", ctypes.pythonapi))


# --- what a call may do


@contextlib.contextmanager
def quiet(out, namespace):
    """Print to `out`; no warnings, no floating-point complaints, no questions, sleep or threads.

    namespace: the globals of the answer, where names may stand that were imported from modules
    """
    streams = sys.stdin, sys.stdout, sys.stderr
    hooks = sys.unraisablehook, sys.gettrace(), sys.getprofile()
    limit, interval, collects = sys.getrecursionlimit(), sys.getswitchinterval(), gc.isenabled()
    homes = [(vars(module), name, stand_in) for module, name, stand_in in stand_ins()]
    places = [(home, name, home[name], stand_in) for home, name, stand_in in homes]
    known = {id(real): stand_in for _, _, real, stand_in in places}
    places += [
        (namespace, name, value, known[id(value)])
        for name, value in namespace.items()
        if id(value) in known
    ]
    with (
        warnings.catch_warnings(),
        np.errstate(all="ignore"),
        decimal.localcontext(),
        np.printoptions(),
    ):
        warnings.simplefilter("ignore")
        for home, name, _, stand_in in places:
            home[name] = stand_in
        start, threading.Thread.start = threading.Thread.start, no_threads
        sys.stdin, sys.stdout, sys.stderr = io.StringIO(), out, out
        sys.unraisablehook = lambda _: None
        try:
            yield
        finally:
            if sys.gettrace() is not hooks[1]:
                sys.settrace(hooks[1])
            if sys.getprofile() is not hooks[2]:
                sys.setprofile(hooks[2])
            threading.Thread.start = start
            sys.stdin, sys.stdout, sys.stderr = streams
            sys.unraisablehook = hooks[0]
            for home, name, real, stand_in in places:
                if home.get(name) is stand_in:  # what the answer set itself is noticed later
                    home[name] = real
            sys.setrecursionlimit(limit)
            sys.setswitchinterval(interval)
            (gc.enable if collects else gc.disable)()


@functools.cache
def stand_ins():
    """(module, name, function) for what an answer gets instead of what could hold it up.

    Endless iterators are made of Python, which can be stopped at every step; those of C cannot.
    """
    true_range, true_iter, true_limit = range, iter, sys.setrecursionlimit

    def no_input(prompt=""):
        raise RuntimeError("input() has nobody to answer it here")

    def limited(depth):
        true_limit(min(depth, 10_000))

    def count(start=0, step=1):
        while True:
            yield start
            start += step

    def cycle(iterable):
        items = list(iterable)
        while items:
            yield from items

    def repeat(thing, times=None):
        return itertools_repeat(thing, times) if times is not None else cycle([thing])

    class Ranges(type):
        def __call__(cls, *args):
            numbers = true_range(*args)
            return (i for i in numbers) if numbers[10_000_000:] else numbers

        def __instancecheck__(cls, thing):
            return type(thing) is true_range

    long_range = Ranges("range", (), {})

    def called_iter(*args):
        return until(*args) if len(args) == 2 else true_iter(*args)

    def until(function, end):
        while True:
            try:
                value = function()
            except StopIteration:  # ends the iterator that iter makes too
                return
            if value == end:
                return
            yield value

    itertools_repeat = itertools.repeat
    return (
        (builtins, "input", no_input),
        (builtins, "range", long_range),
        (builtins, "iter", called_iter),
        (time, "sleep", lambda seconds: None),
        (sys, "setrecursionlimit", limited),
        (itertools, "count", count),
        (itertools, "cycle", cycle),
        (itertools, "repeat", repeat),
    )


def no_threads(thread):
    raise RuntimeError("an answer is run without threads of its own")


# --- what a call may change


class World:
    """What a call may change outside of the notebook: modules, random states, the environment."""

    MODULES = (
        builtins, contextlib, copy, decimal, functools, gc, inspect, io, itertools, linecache,
        math, operator, os, random, statistics, sys, threading, time, types, warnings,
        np, np.linalg, np.random,
    )  # fmt: skip

    def __init__(self, modules=()):
        own = [m for name, m in sys.modules.items() if name.startswith("gdlesson.")]
        places = {id(m): m for m in (*self.MODULES, *own, *modules)}.values()
        self._core = {m.__name__ for m in self.MODULES}
        self._modules = [(m.__name__, vars(m), dict(vars(m)), ids(vars(m))) for m in places]
        self.builtins, self.patched = dict(BUILTINS), []
        self._loaded, self._path = dict(sys.modules), list(sys.path)
        self._environ = dict(os.environ)
        self._folder = folder()
        self._random, self._generator = random.getstate(), np.random.mtrand._rand
        self._np_random = self._generator.get_state(legacy=False)
        self._np_errors, self._np_print = np.geterr(), np.get_printoptions()

    def put_back_modules(self):
        """After every call, for the checker itself uses them."""
        BUILTINS.update(self.builtins)
        for module, now, saved, known in self._modules:
            if ids(now) != known:
                # Modules that were imported meanwhile stay; so does what others keep in private.
                new = {k: v for k, v in now.items() if k not in saved and self._stays(v)}
                core = now if module in self._core else [k for k in now if k[:1] != "_"]
                private = {k: v for k, v in now.items() if k not in core}
                changed = restore_dict(now, {**saved, **private, **new})
                self.patched += [f"{module}.{name}" for name in changed if name in saved]

    def _stays(self, value):
        return type(value) is types.ModuleType

    def put_back(self):
        self.put_back_modules()
        for name, module in self._loaded.items():
            if sys.modules.get(name) is not module:
                sys.modules[name] = module
        if sys.path != self._path:
            sys.path[:] = self._path
        if dict(os.environ) != self._environ:
            os.environ.clear()
            os.environ.update(self._environ)
        if folder() != self._folder and self._folder:
            os.chdir(self._folder)
        random.setstate(self._random)
        self._generator.set_state(self._np_random)
        if np.geterr() != self._np_errors:
            np.seterr(**self._np_errors)
        if np.get_printoptions() != self._np_print:
            np.set_printoptions(**self._np_print)


class Names:
    """What an answer can reach: its globals and closure, and what stands in them.

    namespace: its globals; modules: those that it names
    """

    def __init__(self, answer):
        self.namespace, self.modules = {}, []
        self._cells, self._contents, self._classes = [], [], []
        self._seen, self._left = set(), 100_000
        self._walk(answer)
        self._saved = dict(self.namespace)

    def _walk(self, value):
        """Note what can be changed, without running any code of the value's own."""
        kind = type(value)
        if id(value) in self._seen or self._left < 0:
            return
        if kind is types.MethodType:
            self._walk(value.__self__)
            self._walk(value.__func__)
        elif kind is functools.partial:
            for part in (value.func, value.args, value.keywords):
                self._walk(part)
        elif kind is types.FunctionType:
            self._walk_function(value)
        elif kind is types.ModuleType:
            self._seen.add(id(value))
            self.modules.append(value)
        elif kind in (list, dict, set, bytearray, tuple):
            self._note(value, len(value), kind is not tuple)
            if kind is not bytearray and self._left >= 0:
                for item in tuple(value.values() if kind is dict else value):
                    self._walk(item)
        elif kind is np.ndarray:
            self._note(value, value.size // 10, True)
        elif kind is type and HEAP & TYPE_FLAGS(value):
            own = CONTENTS(value)
            if own.get("__module__") == self.namespace.get("__name__", ""):
                self._seen.add(id(value))
                self._classes.append((value, dict(own)))
                for part in tuple(own.values()):
                    self._walk(part)
        elif HEAP & TYPE_FLAGS(kind) and not str(CONTENTS(kind).get("__module__")).startswith(
            "gdlesson."
        ):
            fields = fields_of(value)
            if fields is not None:
                self._walk(fields)
            self._walk(kind)

    def _note(self, value, size, changeable):
        self._seen.add(id(value))
        self._left -= size
        if changeable and self._left >= 0:
            self._contents.append((value, value.copy()))

    def _walk_function(self, function):
        self._seen.add(id(function))
        if not self.namespace:
            self.namespace = function.__globals__
        for cell in function.__closure__ or ():
            with contextlib.suppress(ValueError):  # an empty cell
                self._cells.append((cell, cell.cell_contents))
                self._walk(cell.cell_contents)
        for part in (function.__defaults__, function.__kwdefaults__, function.__dict__):
            self._walk(part)
        if function.__globals__ is self.namespace:
            for name in names_in(function.__code__):
                if name in self.namespace:
                    self._walk(self.namespace[name])
                elif name in sys.modules:  # imported inside
                    self._walk(sys.modules[name])

    def put_back(self):
        """The names that were set, changed or deleted, after putting the old values back."""
        changed = restore_dict(self.namespace, self._saved)
        for cell, value in self._cells:
            cell.cell_contents = value
        for value, saved in self._classes:
            now = dict(CONTENTS(value))
            for name in [n for n in now if n not in saved]:
                type.__delattr__(value, name)
            for name in [n for n in saved if now.get(n, saved) is not saved[n]]:
                type.__setattr__(value, name, saved[name])
        for value, saved in self._contents:
            with contextlib.suppress(Exception):  # an array that has become read-only
                if type(value) in (dict, set):
                    value.clear()
                    value.update(saved)
                elif type(value) is np.ndarray:
                    value[...] = saved
                else:
                    value[:] = saved
        return tuple(name for name in changed if isinstance(name, str))


HEAP = 1 << 9  # the flag of classes that were made in Python
TYPE_FLAGS = type.__dict__["__flags__"].__get__
MRO = type.__dict__["__mro__"].__get__
CONTENTS = type.__dict__["__dict__"].__get__


def fields_of(value):
    """The attributes of an object as the dict that holds them, or None."""
    for kind in MRO(type(value)):
        slot = CONTENTS(kind).get("__dict__")
        if type(slot) is types.GetSetDescriptorType:
            fields = slot.__get__(value)
            return fields if type(fields) is dict else None
    return None


def names_in(code):
    """The global names that a code object and those inside it may use."""
    names = set(code.co_names)
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            names |= names_in(constant)
    return names


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
        import psutil  # comes with Jupyter's kernel

        return psutil.Process().memory_info().rss / 1e6
    except Exception:  # the browser
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
    kind = type(error)
    while type(answer) in (types.MethodType, functools.partial):
        answer = answer.__func__ if type(answer) is types.MethodType else answer.func
    if type(answer) is not types.FunctionType:  # an object that can be called
        answer = next((vars(c)["__call__"] for c in MRO(type(answer)) if "__call__" in vars(c)), 0)
    own = answer.__code__.co_filename if type(answer) is types.FunctionType else None
    line, number, trace = "", 0, TRACEBACK.__get__(error)
    while trace is not None:
        frame = trace.tb_frame
        if frame.f_code.co_filename == own:
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
