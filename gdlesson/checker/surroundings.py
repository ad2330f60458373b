"""What surrounds an answer while it runs: what it gets, what it can change, putting that back.

Only what a learner's function might touch is looked after: the names and values that it can reach,
the modules that it names, random numbers, settings, the screen. The other cells of a notebook run
without any of this.
"""

import builtins
import contextlib
import decimal
import functools
import gc
import io
import itertools
import operator
import random
import sys
import threading
import time
import types
import warnings

import numpy as np

BUILTINS, RANGE = vars(builtins), range
MRO = type.__dict__["__mro__"].__get__
CACHED = type(functools.lru_cache(int))
OWN = __name__.split(".")[0] + "."


# --- what an answer gets


@contextlib.contextmanager
def quiet(out, namespace, importer):
    """Print to `out`; no warnings, no floating-point complaints, no questions, sleep or threads.

    namespace: the globals of the answer, where names may stand that were imported from modules
    importer: what is called by `import`
    """
    streams, loaded = (sys.stdin, sys.stdout, sys.stderr), dict(sys.modules)
    unraisable, trace, profile = sys.unraisablehook, sys.gettrace(), sys.getprofile()
    limit, collects = sys.getrecursionlimit(), gc.isenabled()
    homes = [(vars(module), name, stand_in) for module, name, stand_in in stand_ins()]
    homes.append((BUILTINS, "__import__", importer))
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
            if sys.gettrace() is not trace:
                sys.settrace(trace)
            if sys.getprofile() is not profile:
                sys.setprofile(profile)
            threading.Thread.start = start
            sys.stdin, sys.stdout, sys.stderr = streams
            sys.unraisablehook = unraisable
            for home, name, real, stand_in in places:
                if home.get(name) is stand_in:  # what the answer set itself is noticed later
                    home[name] = real
            sys.modules.update(loaded)
            sys.setrecursionlimit(limit)
            (gc.enable if collects else gc.disable)()


# In a page Python ends when it clears away what 10,000 calls leave behind.
DEEPEST = 3000 if sys.platform == "emscripten" else 10_000


@functools.cache
def stand_ins():
    """(module, name, function) for what an answer gets instead of what could hold it up."""
    true_iter, true_limit = iter, sys.setrecursionlimit

    def no_input(prompt=""):
        raise RuntimeError("input() has nobody to answer it here")

    def limited(depth):
        true_limit(min(depth, DEEPEST))

    def any_iter(*args):
        return stoppable(true_iter)(*args) if len(args) == 2 else true_iter(*args)

    return (
        (builtins, "input", no_input),
        (builtins, "range", StoppableRange),
        (builtins, "iter", any_iter),
        (time, "sleep", lambda seconds: None),
        (sys, "setrecursionlimit", limited),
        (itertools, "count", stoppable(itertools.count)),
        (itertools, "cycle", stoppable(itertools.cycle)),
        (itertools, "repeat", stoppable(itertools.repeat)),
    )


def stoppable(make):
    """A maker of the same iterators, but made of Python: they can be stopped at every step."""

    def made(*args, **kwargs):
        for value in make(*args, **kwargs):  # noqa: UP028  ("yield from" has no jumps)
            yield value

    return made


class Ranges(type):
    """The class of StoppableRange: it makes ordinary ranges as long as they are not long."""

    def __call__(cls, *args):
        numbers = RANGE(*args)
        return super().__call__(numbers) if numbers[10_000_000:] else numbers

    def __instancecheck__(cls, thing):
        return type(thing) in (RANGE, cls)


class StoppableRange(metaclass=Ranges):
    """A long range whose numbers are counted in Python, where counting can be stopped."""

    def __init__(self, numbers):
        self._numbers = numbers

    def __getattr__(self, name):
        return getattr(self._numbers, name)

    def __len__(self):
        return len(self._numbers)

    def __getitem__(self, place):
        return self._numbers[place]

    def __contains__(self, thing):
        return thing in self._numbers

    def __iter__(self):
        for number in self._numbers:  # noqa: UP028
            yield number


def no_threads(thread):
    raise RuntimeError("an answer is run without threads of its own")


# --- what an answer can change


class World:
    """What a call may change outside of the notebook: modules that it names, random numbers.

    patched: what was changed in modules
    """

    def __init__(self, modules=()):
        modules = {id(m): m for m in (np, np.linalg, np.random, sys, *modules)}.values()
        self._modules = [(m.__name__, vars(m), public(vars(m))) for m in modules]
        self.builtins, self.patched = dict(BUILTINS), []
        self._random, self._generator = random.getstate(), np.random.mtrand._rand
        self._np_random = self._generator.get_state(legacy=False)

    def put_back_modules(self):
        """After every call, for the checker itself uses them."""
        self.patched += [f"builtins.{name}" for name in restore_dict(BUILTINS, self.builtins)]
        for module, now, saved in self._modules:
            if untouched(now, saved):
                continue
            changed = [name for name, value in saved.items() if now.get(name, saved) is not value]
            now.update({name: saved[name] for name in changed})
            self.patched += [f"{module}.{name}" for name in changed]

    def put_back(self):
        self.put_back_modules()
        random.setstate(self._random)
        self._generator.set_state(self._np_random)


def public(names):
    """The names that are meant for everybody, and what they stand for."""
    return {name: value for name, value in names.items() if name[:1] != "_"}


class Names:
    """What an answer can reach: its globals and closure, and what stands in them.

    While it is judged, its own name means the answer: what stood there before is another function.
    namespace: its globals; modules: those that it names
    """

    def __init__(self, answer):
        self.namespace, self.modules = {}, []
        self._cells, self._contents = [], []
        self._seen, self._left = set(), 100_000
        self._walk(answer)
        self._saved = dict(self.namespace)
        self._answer = answer
        own = function_of(answer)
        self._name = own.__name__ if own and own.__name__.isidentifier() else None
        if self._name:
            self.namespace[self._name] = answer
            for name, cell in zip(own.__code__.co_freevars, own.__closure__ or ()):
                if name == self._name:
                    cell.cell_contents = answer

    def _walk(self, answer):
        todo = [answer]
        while todo and self._left >= 0:
            value = todo.pop()
            if value is not None and id(value) not in self._seen:
                self._left -= 1
                todo += self._inside(value)

    def _inside(self, value):
        """What a value holds, after noting what of it can be changed; runs none of its code."""
        kind = type(value)
        if kind is types.MethodType:
            return value.__self__, value.__func__
        if kind is functools.partial:
            return value.func, value.args, value.keywords
        if kind is CACHED:
            return (value.__wrapped__,)
        if kind is types.FunctionType:
            return self._inside_function(value)
        if kind is types.ModuleType:
            self._seen.add(id(value))
            self.modules.append(value)
        elif kind is np.ndarray:
            self._note(value, value.size // 10, True)
        elif kind is bytearray:
            self._note(value, len(value), True)
        elif kind in (list, dict, set, tuple):
            self._note(value, len(value), kind is not tuple)
            return list(value.values() if kind is dict else value)
        elif not str(vars(kind).get("__module__")).startswith(OWN):
            return called(value), fields_of(value)
        return ()

    def _note(self, value, size, changeable):
        self._seen.add(id(value))
        self._left -= size
        if changeable and self._left >= 0:
            self._contents.append((value, value.copy()))

    def _inside_function(self, function):
        self._seen.add(id(function))
        self.namespace = self.namespace or function.__globals__
        found = [function.__defaults__, function.__kwdefaults__, function.__dict__]
        for cell in function.__closure__ or ():
            with contextlib.suppress(ValueError):  # an empty cell
                self._cells.append((cell, cell.cell_contents))
                found.append(cell.cell_contents)
        if function.__globals__ is self.namespace:
            names = names_in(function.__code__)
            # A module may also be imported inside.
            found += [self.namespace.get(name, sys.modules.get(name)) for name in names]
        return found

    def put_back(self):
        """The names that were set, changed or deleted, after putting the old values back."""
        if self._name and self.namespace.get(self._name) is self._answer:
            if self._name in self._saved:
                self.namespace[self._name] = self._saved[self._name]
            else:
                del self.namespace[self._name]
        changed = restore_dict(self.namespace, self._saved)
        for cell, value in self._cells:
            cell.cell_contents = value
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


def function_of(answer):
    """The Python function that an answer is, or hands its calls to; None if there is none."""
    for _ in range(20):
        kind = type(answer)
        if kind is types.FunctionType:
            return answer
        if kind is types.MethodType:
            answer = answer.__func__
        elif kind is functools.partial:
            answer = answer.func
        elif kind is CACHED:
            answer = answer.__wrapped__
        else:
            answer = called(answer)
    return None


def called(value):
    """The function that the class of a value made in Python defines for calls, or None."""
    own = (vars(kind).get("__call__") for kind in MRO(type(value)))
    return next((method for method in own if type(method) is types.FunctionType), None)


def fields_of(value):
    """The attributes of an object as the dict that holds them, or None."""
    for kind in MRO(type(value)):
        slot = vars(kind).get("__dict__")
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


def untouched(now, saved):
    """Whether all that was saved is still there; quick, and runs nobody's __eq__."""
    return all(map(operator.is_, map(now.get, saved), saved.values()))


def restore_dict(now, saved):
    """The keys whose values were changed, added or deleted, after making `now` as `saved`."""
    if len(now) == len(saved) and untouched(now, saved):
        return []
    changed = [key for key, value in saved.items() if now.get(key, saved) is not value]
    added = [key for key in now if key not in saved]
    for key in added:
        del now[key]
    now.update({key: saved[key] for key in changed})
    return added + changed
