"""Generated functions and values at every exercise: a Feedback, never right, never our fault.

Hypothesis makes values and small programs from the pieces below. What does not end is tried by a
few fixed cases, with a smaller budget, for each of them takes all of it.
"""

import itertools
import math
import random
import sys
import threading
import time

import numpy as np
import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from gdlesson.checker import judging
from gdlesson.checker.exercise import every
from gdlesson.checker.feedback import Feedback
from gdlesson.checker.guard import Guard, held
from gdlesson.checker.judging import STUMBLED, judge

VERDICTS = {"wrong", "crashed", "endless", "not attempted"}
BOUNDED = settings(
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=120,
    suppress_health_check=list(HealthCheck),
)
NOWHERE = 987.654321  # added to numbers, so that none is right by chance


def must_survive(exercise_id, answer, seconds=2.0):
    """Judge an answer; whatever it is, there is a Feedback in time and nothing has changed."""
    before, began, had = state(), time.process_time(), held()[0]
    feedback = judge(exercise_id, answer)
    took = time.process_time() - began  # work, for a machine may be busy with something else
    assert type(feedback) is Feedback and feedback.verdict in VERDICTS, feedback
    assert feedback.mistake != STUMBLED, feedback
    assert isinstance(str(feedback), str) and isinstance(feedback._repr_html_(), str)
    assert took < 5 * seconds, f"{took:.2f} s"  # stopped at all: how exactly is for test_guard
    assert held()[0] - had < 200
    assert state() == before
    return feedback


def state():
    return (
        math.sqrt, np.mean, len, np.geterr(), sys.stdout, sys.getrecursionlimit(), sys.gettrace(),
        sys.modules["math"], random.getstate(), threading.active_count(), itertools.count,
        str(np.get_printoptions()), np.random.get_state()[2], threading.Thread.start,
    )  # fmt: skip


# --- hostile objects


def nasty(name, *, raises=None, returns=None):
    """An object whose method of that name raises or returns nonsense."""

    def method(self, *args, **kwargs):
        if raises is not None:
            raise raises
        return returns

    return type("Nasty", (), {name: method, "__hash__": object.__hash__})()


METHODS = [
    "__eq__", "__array__", "__repr__", "__str__", "__float__", "__len__", "__iter__", "__next__",
    "__getattr__", "__getattribute__", "__getitem__", "__bool__", "__index__", "__array_ufunc__",
    "__format__", "__call__", "__class__", "__del__", "__abs__", "__sub__", "__dir__",
]  # fmt: skip
ERRORS = [
    ValueError("no"), SystemExit(3), KeyboardInterrupt(), GeneratorExit(), MemoryError(),
    RecursionError(), StopIteration(), BaseException("odd"), OSError(5, "\ud800"),
]  # fmt: skip

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.text(max_size=8),
    st.binary(max_size=4),
    st.complex_numbers().filter(lambda z: z.imag),
    st.floats(-1e6, 1e6).map(lambda v: v + NOWHERE),
    st.sampled_from([math.nan, math.inf, -math.inf, 10**400, -(10**4000), 2**63, 1e308, -1e308]),
    st.sampled_from(
        [np.float32(NOWHERE), np.int8(7), np.array(NOWHERE), np.str_("a"), np.bool_(1)]
    ),
    st.sampled_from([print, object, type, itertools, Ellipsis, NotImplemented, range(3), {1: 2}]),
)
hostile = st.one_of(
    st.builds(lambda m, e: nasty(m, raises=e), st.sampled_from(METHODS), st.sampled_from(ERRORS)),
    st.builds(
        lambda m, v: nasty(m, returns=v),
        st.sampled_from(METHODS),
        st.sampled_from([None, -1, "x", 3j, [], object(), NOWHERE]),
    ),
)
arrays = st.one_of(
    st.lists(st.floats(), max_size=6).map(lambda v: np.array(v) + NOWHERE),
    st.lists(st.integers(0, 3), max_size=4).map(lambda shape: np.full(shape, NOWHERE)),
    st.sampled_from([np.array(["a"]), np.array([None, 1]), np.zeros(3, "f4,i4"), np.array([[]])]),
)
values = st.recursive(
    scalars | hostile | arrays,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.lists(inner, max_size=3).map(lambda items: (item for item in items)),
        st.dictionaries(st.text(max_size=2), inner, max_size=2),
    ),
    max_leaves=6,
)

# --- small programs

STATEMENTS = [
    "x = {v}", "args[0] += 1", "args[0][:] = 0", "print({v})", "raise ValueError({v!r})",
    "raise SystemExit", "raise KeyboardInterrupt", "del args", "global np; np = None",
    "global math; del math", "math.sqrt = None", "np.mean = np.sum = {v}", "np.seterr(all='raise')",
    "np.random.seed(5)", "random.seed(5)", "sys.stdout = None", "sys.setrecursionlimit(60)",
    "sys.modules.pop('math')", "np.set_printoptions(precision=1)",
    "import builtins; del builtins.len",
    "f(*args)", "x = f", "[0] * 10**10", "np.ones(10**10)", "input()", "open('/nowhere')",
    "x = [f] * 3", "threading.Thread(target=print).start()", "sys.settrace(print)", "yield {v}",
    "return {v}", "return args", "return args[0]", "return f", "return lambda *a: {v}",
    "assert False", "1 / 0", "x = x + 1", "exec('y = 1')", "globals().clear()", "args[-1](args)",
    "math.nothing", "return (i for i in itertools.repeat({v}))", "return [{v}] * 3",
    "return {v}, {v}",
    "'a' + 1", "np.linalg.inv(np.zeros((2, 2)))", "return np.full((3, 3), {v})", "return 10**5000",
]  # fmt: skip
WRAPPERS = [
    "{s}", "try:\n    {s}\nexcept BaseException:\n    pass", "for _ in range(3):\n    {s}",
    "try:\n    {s}\nfinally:\n    x = 0", "with np.errstate(all='raise'):\n    {s}",
    "while True:\n    {s}\n    break",
]  # fmt: skip
HEADS = ["def f(*args):", "def f(*args, **kwargs):", "async def f(*args):"]
ARITIES = ["def f():", "def f(a, b, c, d, e, g, h, i):", "def f(*, a):", "class f:"]


@st.composite
def programs(draw):
    """The function f of a small program."""
    body = ["args = [*args]"]
    for _ in range(draw(st.integers(1, 4))):
        text = draw(st.sampled_from(STATEMENTS))
        value = repr(draw(st.floats(-100, 100).map(lambda v: v + NOWHERE)))
        text = text.replace("{v!r}", value).replace("{v}", value)
        body += draw(st.sampled_from(WRAPPERS)).replace("{s}", text).splitlines()
    head = draw(st.sampled_from(HEADS))
    if head.startswith("async"):  # a coroutine cannot both yield and return a value
        body = [line for line in body if "yield" not in line] or ["pass"]
    indented = "\n".join(f"    {line}" for line in body)
    return f"{head}\n{indented}\n"


def compiled(source):
    namespace = dict(
        np=np, math=math, random=random, sys=sys, itertools=itertools, threading=threading, x=0,
        __name__="answers",
    )  # fmt: skip
    exec(compile(source, "<answer>", "exec"), namespace)
    return namespace["f"]


exercises = st.sampled_from(sorted(every()))
functions = st.sampled_from(sorted(e.id for e in every().values() if e.is_function))


@BOUNDED
@given(exercises, values)
def test_values(exercise_id, value):
    must_survive(exercise_id, value)


@BOUNDED
@given(functions, values)
def test_functions_that_return_anything(exercise_id, value):
    must_survive(exercise_id, lambda *args: value)


@BOUNDED
@given(functions, st.lists(values, min_size=1, max_size=5))
def test_functions_that_return_something_else_each_time(exercise_id, several):
    turn = itertools.cycle(several)
    must_survive(exercise_id, lambda *args: next(turn))


@settings(BOUNDED, max_examples=400)
@given(functions, programs())
def test_programs(exercise_id, source):
    try:
        answer = compiled(source)
    except SyntaxError:
        reject()
    must_survive(exercise_id, answer)


@pytest.mark.parametrize("head", ARITIES)
def test_arity(head):
    for exercise in every().values():
        must_survive(exercise.id, compiled(f"{head}\n    pass\n"))


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_functions_that_raise(error):
    for exercise in every().values():

        def answer(*args, error=error):
            raise error

        feedback = must_survive(exercise.id, answer)
        assert feedback.verdict == ("crashed" if exercise.is_function else "wrong")


# --- what does not end: a few, for each takes the whole budget

ENDLESS = [
    "while True: pass",
    "while True:\n        try:\n            while True: x = 1\n        except: pass",
    "return sum(itertools.count())",
    "try: return f(*args)\n    except: return f(*args)",
    "kept = []\n    while True: kept.append('x' * 10000)",
    "for i in range(10**6): print(i)",
    "class E(Exception):\n        def __str__(self):\n            while True: pass\n    raise E",
    "class A:\n        def __float__(self):\n            while True: pass\n"
    "        __iter__ = __array__ = __len__ = __float__\n    return A()",
]  # fmt: skip


@pytest.fixture
def little_time(monkeypatch):
    """A budget that is sooner used up; what an answer does then does not depend on it."""
    monkeypatch.setattr(judging, "Guard", lambda answer: Guard(answer, seconds=0.15))


@pytest.mark.parametrize("body", ENDLESS)
def test_endless(body, little_time):
    must_survive("1.2", compiled(f"def f(*args):\n    {body}\n"))


SKIPPED = ("__getattribute__", "__del__")  # the second runs when nobody is there to stop it


def test_an_object_that_is_endless_in_every_way(little_time):
    def endless(self, *args, **kwargs):
        while True:
            pass

    kind = type("Endless", (), {name: endless for name in METHODS if name not in SKIPPED})
    verdicts = [must_survive(exercise_id, kind()).verdict for exercise_id in ("1.5", "1.2")]
    assert set(verdicts) <= {"wrong", "crashed", "endless"}
