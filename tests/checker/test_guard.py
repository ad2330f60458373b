"""The guard stops what does not end, survives what breaks things, and puts everything back."""

import builtins
import cProfile
import decimal
import functools
import gc
import itertools
import math
import os
import random
import signal
import subprocess
import sys
import textwrap
import threading
import time
import warnings
from itertools import count
from pathlib import Path
from time import sleep

import numpy as np
import pytest

from gdlesson.checker.guard import Guard, Stopped, held

ROOT = Path(__file__).resolve().parents[2]

SHORT = 0.3  # seconds that an endless answer gets here
THINGS, ARRAY, NESTED, TOTAL = [], np.arange(3.0), {"a": [1]}, 0


class Counter:
    n = 0


COUNTER = Counter()


def run(function, seconds=SHORT, **limits):
    """The Call and the Guard of one call of a function."""
    with Guard(function, seconds, **limits) as guard:
        call = guard.call(function)
    return call, guard


def state():
    """What must be the same afterwards."""
    return {
        "modules": [math.sqrt, np.mean, np.random.rand, sys.modules["random"], time.perf_counter],
        "builtins": dict(vars(builtins)),
        "iterators": [itertools.count, itertools.cycle, itertools.repeat, count, sleep, time.sleep],
        "numpy": [np.geterr(), str(np.get_printoptions()), np.random.get_state()[1].tolist()],
        "random": random.getstate(),
        "warnings": list(warnings.filters),
        "process": [signal.getsignal(signal.SIGINT)],
        "streams": [sys.stdin, sys.stdout, sys.stderr, sys.displayhook, sys.unraisablehook],
        "python": [sys.getrecursionlimit(), gc.isenabled()],
        "hooks": [sys.gettrace(), sys.getprofile(), threading.Thread.start],
        "decimal": decimal.getcontext().prec,
        "globals": [
            list(THINGS),
            ARRAY.tolist(),
            str(NESTED),
            TOTAL,
            dict(vars(COUNTER)),
            Counter.n,
        ],
        "names": sorted(globals()),
        "threads": threading.enumerate(),
    }


@pytest.fixture(autouse=True)
def nothing_changes():
    before = state()
    yield
    after = state()
    for name, value in before.items():
        if after[name] != value:
            pytest.fail(f"{name} is not as before")


# --- what does not end


def while_true():
    while True:
        pass


def catches_everything():
    while True:
        try:
            while True:
                x = 1  # noqa: F841
        except:  # noqa: E722
            pass


def for_ever():
    for _ in itertools.count():
        pass


def comprehension():
    return [0 for _ in iter(int, 1)]


def generator_expression():
    return sum(x for x in itertools.count())


def finally_loops():
    try:
        return 1
    finally:
        while True:
            pass


def catches_and_calls_itself():
    try:
        return catches_and_calls_itself()
    except:  # noqa: E722
        return catches_and_calls_itself()


def catches_recursion_errors():
    try:
        return catches_recursion_errors()
    except RecursionError:
        return catches_recursion_errors()


def sums_in_c():
    return sum(count())


def maximum_in_c():
    return max(iter(int, 1))


def zips_in_c():
    return sum(1 for _ in zip(itertools.cycle([1]), itertools.repeat(2)))


def long_range():
    return sum(range(10**12))


def endless_words():
    class Endless(Exception):
        def __str__(self):
            while True:
                pass

    raise Endless


def endless_generator():
    def numbers():
        while True:
            try:
                yield 1
            except:  # noqa: E722
                pass

    for _ in numbers():
        pass


@pytest.mark.parametrize(
    "function",
    [
        while_true, catches_everything, for_ever, comprehension, generator_expression,
        finally_loops, catches_and_calls_itself, catches_recursion_errors, sums_in_c,
        maximum_in_c, zips_in_c, long_range, endless_words, endless_generator,
    ],
    ids=lambda function: function.__name__,
)  # fmt: skip
def test_endless(function):
    call, _ = run(function)  # that this line ends is the test
    assert call.stopped in ("time", "memory") and call.value is None


class Clock:
    """A clock that goes on by a step whenever it is looked at, and counts the looks."""

    def __init__(self, step):
        self.now, self.step, self.looks = 0.0, step, 0

    def __call__(self):
        self.looks += 1
        self.now += self.step
        return self.now


@pytest.mark.parametrize("function", [while_true, catches_everything, endless_generator])
def test_the_first_look_behind_the_budget_stops_it(function):
    clock = Clock(step=0.1)
    with Guard(function, 1, clock=clock) as guard:
        assert guard.call(function).stopped == "time"
    assert guard.left < 0
    assert clock.looks <= 10 + 6  # behind the budget: each exception that it catches, the end


def test_what_is_left_of_it_after_the_budget_is_bounded():
    """The deepest recursion unwinds; it does not go on as before."""
    calls, stopped = [0], []

    def stubborn():
        calls[0] += 1
        try:
            return stubborn()
        except BaseException as error:
            if not stopped and isinstance(error, Stopped):  # when it came depends on the machine
                stopped.append(calls[0])
            return stubborn()

    with Guard(stubborn, 1, clock=lambda: 0.0 if calls[0] < 5_000 else 9.0) as guard:
        call = guard.call(lambda: (stubborn(), 1))
        assert call.stopped == "time" and call.value is None
        # A busy machine lets some thousand calls go by before the thread that stops them has its
        # turn. Going on as before would be 2**1000 of them.
        assert stopped and calls[0] - stopped[0] < 500 * sys.getrecursionlimit()
    calls[0] = 0


def test_the_budget_is_for_all_calls_together():
    clock, called = Clock(step=0), []

    def work():
        clock.now += 0.4
        called.append(1)

    with Guard(work, 1, clock=clock) as guard:
        assert [guard.call(work).stopped for _ in range(4)] == ["", "", "", "time"]
        assert len(called) == 3 and guard.left == pytest.approx(-0.2)


def test_what_ends_is_not_stopped():
    def busy():
        return sum(1 for _ in range(1000))

    clock = Clock(step=1e-6)
    with Guard(busy, 1, clock=clock) as guard:
        call = guard.call(busy)
    assert (call.value, call.stopped, call.failure) == (1000, "", None)


def test_no_waiting():
    def sleeps():
        sleep(60)
        time.sleep(60)
        return 3

    assert run(sleeps)[0].value == 3


# --- memory


def hoards():
    kept = []
    while True:
        try:
            kept.append("x" * 100_000)
        except MemoryError:
            pass


def doubles():
    kept = [1]
    while True:
        kept = kept + kept


@pytest.mark.parametrize("function", [hoards, doubles])
@pytest.mark.skipif(held()[0] == 0, reason="memory cannot be measured here")
def test_memory(function):
    before = held()[0]
    call, _ = run(function, seconds=5)
    assert call.stopped == "memory" or call.failure.name == "MemoryError"
    assert held()[0] - before < 200


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux refuses at once")
@pytest.mark.parametrize("function", [lambda: [0] * 10**9, lambda: np.ones(10**9)])
def test_one_huge_allocation(function):
    assert run(function)[0].failure.name == "MemoryError"


# --- exceptions


@pytest.mark.parametrize("kind", [SystemExit, KeyboardInterrupt, GeneratorExit, BaseException])
def test_any_exception_is_caught(kind):
    def answer():
        raise kind("words")

    call, _ = run(answer)
    assert (call.failure.name, call.failure.text) == (kind.__name__, "words")
    assert call.failure.line == 'raise kind("words")'


def test_an_exception_that_cannot_be_shown():
    class Broken(Exception):
        def __str__(self):
            raise SystemExit

        __repr__ = __setattr__ = __str__

    def answer():
        raise Broken

    assert run(answer)[0].failure.name == "Broken"


def test_recursion():
    def answer():
        sys.setrecursionlimit(10**9)
        return answer()

    call, _ = run(answer, seconds=5)
    assert call.stopped or call.failure.name == "RecursionError"


def test_warnings_are_no_errors():
    def answer():
        warnings.warn("careful", stacklevel=1)
        return float(np.float64(1) / np.float64(0))

    assert run(answer)[0].value == math.inf


# --- what it may touch


def changes_globals():
    global TOTAL, NEW
    TOTAL, NEW = 7, 8
    THINGS.append(3)
    ARRAY[0] = 9
    NESTED["a"].append(4)
    COUNTER.n = 3
    changes_globals.calls = 1
    del globals()["catches_everything"]


def changes_modules():
    math.sqrt = None
    np.mean = np.random.rand = None
    builtins.len = builtins.list = builtins.isinstance = builtins.BaseException = None
    builtins.new = 1
    time.perf_counter = None
    sys.modules.pop("random")
    return 3


def changes_settings():
    np.seterr(all="raise")
    np.set_printoptions(precision=1)
    np.random.seed(1)
    random.seed(1)
    warnings.simplefilter("error")
    decimal.getcontext().prec = 3
    sys.setrecursionlimit(5000)
    sys.stdout = sys.stderr = None
    sys.settrace(lambda *_: None)
    sys.setprofile(lambda *_: None)
    gc.disable()
    return 3


def test_globals_are_put_back():
    _, guard = run(changes_globals)
    assert {"TOTAL", "NEW"} <= set(guard.leaked)
    assert not hasattr(changes_globals, "calls")


def test_modules_are_put_back():
    call, guard = run(changes_modules)
    assert call.value == 3
    assert {"math.sqrt", "numpy.mean"} <= set(guard.patched)


def test_settings_are_put_back():
    call, guard = run(changes_settings)
    assert call.value == 3 and guard.patched == ()


def test_closures_and_defaults_are_put_back():
    total, kept = 1, [1]

    def answer(seen=[]):  # noqa: B006
        nonlocal total
        total += 1
        kept.append(2)
        seen.append(3)
        return total

    assert run(answer)[0].value == 2
    assert (total, kept, answer.__defaults__) == (1, [1], ([],))


def test_an_object_is_put_back():
    class Walker:
        steps = 0

        def __call__(self):
            self.steps += 1
            return 3

    walker = Walker()
    run(walker)
    assert vars(walker) == {}


def test_printing_is_kept_and_cut():
    def answer():
        for i in range(10_000):
            print(i)
        print("to stderr", file=sys.stderr)
        return 3

    call, _ = run(answer, seconds=5)
    assert call.value == 3
    assert call.printed.startswith("0\n1\n") and len(call.printed) == 2000
    assert run(lambda: print("\ud800"))[0].printed == "?\n"


def test_nobody_answers_input():
    assert "nobody" in run(lambda: input("your name"))[0].failure.text
    assert run(lambda: sys.stdin.readline())[0].value == ""


def test_no_threads():
    def answer():
        threading.Thread(target=while_true, daemon=True).start()

    assert run(answer)[0].failure.name == "RuntimeError"


def test_what_is_imported_stays_imported():
    sys.modules.pop("colorsys", None)

    def answer():
        import colorsys

        return colorsys.rgb_to_hsv(1, 0, 0)[2]

    assert run(answer)[0].value == 1 and "colorsys" in sys.modules


def test_a_long_range_is_a_range():
    def answer():
        long = range(20_000_000)
        assert isinstance(long, range) and 7 in long and long[-1] == 19_999_999
        assert next(iter(long)) == 0 and long.stop == 20_000_000
        return len(range(20_000_000))

    assert run(answer)[0].value == 20_000_000


def test_ranges_and_iterators_are_as_ever():
    def answer():
        steps = range(3)
        assert isinstance(steps, range) and len(steps) == 3 and steps[-1] == 2
        assert list(itertools.repeat(2, 3)) == [2, 2, 2] and list(iter([1])) == [1]
        assert list(zip(itertools.count(1), "ab")) == [(1, "a"), (2, "b")]  # noqa: B905
        assert list(zip(itertools.cycle("ab"), range(3))) == [("a", 0), ("b", 1), ("a", 2)]  # noqa: B905
        return sum(i for i in range(0, 10, 3))

    assert run(answer)[0].value == 18


# --- beside others


def test_on_another_thread():
    calls = []
    thread = threading.Thread(target=lambda: calls.extend(run(f)[0] for f in (while_true, int)))
    thread.start()
    thread.join()
    assert [call.stopped for call in calls] == ["time", ""]


def test_with_a_tracer_and_a_profiler():
    lines = []

    def trace(*_):
        lines.append(1)
        return trace

    for start, get in ((sys.settrace, sys.gettrace), (sys.setprofile, sys.getprofile)):
        old = get()
        start(trace)
        try:
            assert run(catches_everything)[0].stopped == "time"
            assert run(lambda: 3)[0].value == 3
            assert get() is trace
        finally:
            start(old)
    assert lines
    profile = cProfile.Profile()
    if sys.version_info < (3, 12) or sys.monitoring.get_tool(2) is None:
        profile.enable()
    try:
        assert run(while_true)[0].stopped == "time"
    finally:
        profile.disable()


def test_no_guard_in_a_guard():
    call, _ = run(lambda: run(while_true, 0.1))
    assert call.failure.name == "RuntimeError"
    assert run(lambda: 3)[0].value == 3


SCRIPT = """
    import os, signal, sys, threading, time
    from gdlesson.checker.guard import Guard

    def stubborn():
        while True:
            try:
                while True:
                    x = 1
            except:
                pass

    handler = signal.getsignal(signal.SIGINT)
    threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    began = time.perf_counter()
    try:
        with Guard(stubborn, 20) as guard:
            guard.call(stubborn)
    except KeyboardInterrupt:
        assert time.perf_counter() - began < 15  # not the budget's end
        assert signal.getsignal(signal.SIGINT) is handler
        print("interrupted")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="os.kill ends a process on Windows")
def test_a_real_interrupt_comes_through():
    script = [sys.executable, "-c", textwrap.dedent(SCRIPT)]
    ran = subprocess.run(script, capture_output=True, text=True, timeout=60)
    assert ran.stdout == "interrupted\n", ran.stderr


def test_coverage_is_left_alone(tmp_path):
    pytest.importorskip("coverage")
    script = tmp_path / "lesson.py"
    script.write_text(
        textwrap.dedent("""
        from gdlesson.checker import judge
        def endless(theta):
            while True:
                pass
        print(judge("1.1", endless).verdict, judge("1.1", lambda t: 2 * t).verdict)
        """)
    )
    data = tmp_path / "coverage"
    run_it = [sys.executable, "-m", "coverage", "run", f"--data-file={data}", str(script)]
    ran = subprocess.run(
        run_it, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert "endless right" in ran.stdout, ran.stderr
    assert data.exists()


@pytest.mark.parametrize("module", ["numpy.ma", "matplotlib.pyplot", "xml.dom.minidom", "colorsys"])
def test_an_answer_may_import(module):
    """In a Python of its own, as a module is imported only once; with no time for anything else."""
    code = f"""if True:
        import sys
        from gdlesson.checker.guard import Guard
        def answer():
            import {module}
            return {module}.__name__
        assert {module!r} not in sys.modules
        with Guard(answer, seconds=0.5) as guard:
            call = guard.call(answer)
            print(call.value, call.failure, call.stopped, {module!r} in sys.modules)
    """
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.stdout == f"{module} None  True\n", done.stdout + done.stderr


def test_a_first_import_is_not_the_answers_time(tmp_path, monkeypatch):
    (tmp_path / "slow_to_import.py").write_text("import clocks\nclocks.clock.now += 9\n")
    (tmp_path / "clocks.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    import clocks

    clocks.clock = Clock(step=0)

    def answer():
        import slow_to_import

        clocks.clock.now += 0.7
        return slow_to_import

    with Guard(answer, 1, clock=clocks.clock) as guard:
        assert guard.call(answer).stopped == ""
        assert guard.left == pytest.approx(0.3)
        clocks.clock.step = 0.01
        assert guard.call(while_true).stopped == "time"


def test_iter_with_two_arguments_ends_when_its_function_does():
    values = iter([1, 2])
    call, _ = run(lambda: list(iter(lambda: next(values), 5)))
    assert call.value == [1, 2]


# --- the answer's own name


def named_before():
    """What a lesson has bound to the name before: it would be right."""
    return 3


def test_the_answers_own_name_means_the_answer():
    space = {"f": named_before}
    exec("def f():\n    return f()\n", new := dict(space))
    answer = new["f"]
    new["f"] = named_before
    call, guard = run(answer)
    assert (call.failure.name, call.failure.number) == ("RecursionError", 2)
    assert new["f"] is named_before and guard.leaked == ()


def test_it_is_so_in_a_closure_and_behind_a_cache():
    def outer(wrap):
        def f():
            return f()

        answer, f = wrap(f), named_before
        return answer, lambda: f

    for wrap in (lambda f: f, functools.lru_cache, functools.partial):
        answer, now = outer(wrap)
        assert run(answer)[0].failure.name == "RecursionError"
        assert now() is named_before


def test_a_name_that_stood_nowhere_is_gone_again():
    exec("def f():\n    return f.__name__\n", new := {})
    answer = new.pop("f")
    call, guard = run(answer)
    assert call.value == "f" and "f" not in new and guard.leaked == ()


def test_a_name_that_the_answer_sets_is_noticed():
    exec("def f():\n    global f\n    f = 3\n    return f\n", new := {})
    answer = new["f"]
    call, guard = run(answer)
    assert call.value == 3 and new["f"] is answer and guard.leaked == ("f",)


def test_work_is_counted_and_not_what_else_the_machine_does():
    guard = Guard(print)
    assert guard.clock is time.process_time


if hasattr(sys, "monitoring"):  # steps are counted from Python 3.12 on

    def test_steps_can_be_counted():
        def busy(rounds):
            for _ in range(rounds):
                pass

        with Guard(busy) as guard:
            assert guard.counts
            assert guard.call(lambda: busy(1000), steps=5000).stopped == ""
            assert 1000 <= guard.steps < 1100
            assert guard.call(lambda: busy(10**9), steps=5000).stopped == "steps"


def test_in_a_browser_nothing_is_sought_to_tell_the_memory(monkeypatch):
    """It is asked many times while one answer is judged, and a search there goes to the page."""
    with monkeypatch.context() as browser:
        browser.setattr(sys, "platform", "emscripten")
        browser.setattr(builtins, "open", None)
        browser.setattr(builtins, "__import__", None)
        told = held()
    assert told == (0.0, 0.0)


def test_what_others_left_behind_is_not_cleared_away_in_an_answers_time():
    cleared = []

    class Left:
        def __init__(self):
            self.itself = self

        def __del__(self):
            cleared.append(1)

    def many():
        return len([[] for _ in range(100_000)])

    gc.collect()
    Left()
    with Guard(many) as guard:
        assert guard.call(many).value == 100_000 and not cleared
    assert gc.isenabled()
    gc.collect()
    assert cleared
