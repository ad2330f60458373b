"""What becomes of the examples: which of them count, and whether their order does."""

import numpy as np

from gdlesson.checker.evidence import Claim, by_example


def influence(evidence):
    """The Claim that some of the examples never count, in every case that was tried, or None.

    One number of the data is changed at a time, and what follows is seen.
    """
    exercise = evidence.exercise
    cases = several_sizes(evidence)
    if len({case_size(case) for case in cases}) < 2:
        return None
    for place, name in enumerate(exercise.parameters):
        if not isinstance(cases[0].args[place], np.ndarray):
            continue
        masks = list(counted(evidence, cases, place))
        if len(masks) < len(cases) or masks[-1] is None:
            continue
        for words, pattern in patterns():
            wanted = [pattern(len(mask)) for mask in masks]
            if all(np.array_equal(a, b) for a, b in zip(masks, wanted, strict=True)):
                text = f"Of `{name}` {words}, each time. What becomes of the others?"
                return Claim((f"{words} of {name}",), [text])
    return None


def passed_over(evidence):
    """The Claim that some of the examples do not count, not always the same ones, or None."""
    cases = [] if evidence.slow else several_sizes(evidence)
    for place, name in enumerate(evidence.exercise.parameters):
        if len(cases) > 2 and isinstance(cases[0].args[place], np.ndarray):
            if sum(has_idle(evidence, case, place) for case in cases) > 0.6 * len(cases):
                told = f"Some numbers of `{name}` have no effect, not always the same ones."
                return Claim(
                    (f"some of {name} without effect",), [f"{told} What passes over them?"]
                )
    return None


def has_idle(evidence, case, place):
    """Whether some number of an array has no effect, be it moved a little or far.

    Where others have one, so has the least move of theirs: else what comes out is only coarse.
    """
    tiny, near, far = (counting(evidence, case, place, by) for by in (1e-3, 0.83, 9.0))
    if tiny is None or near is None or far is None:
        return False
    return np.array_equal(tiny, near) and not np.all(near | far)


def counted(evidence, cases, place):
    """Yields what counts in each case, the longest first; ends where that says nothing."""
    for number, case in enumerate(sorted(cases, key=lambda case: -len(case.args[place]))):
        mask = counting(evidence, case, place)
        yield mask
        if mask is None or number == 0 and np.all(mask):  # most answers count every one
            return


def case_size(case):
    return max((len(v) for v in case.args if isinstance(v, np.ndarray)), default=0)


def several_sizes(evidence):
    """Up to five cases with three examples or more, of sizes as different as there are."""
    cases = sorted((c for c in evidence.full if case_size(c) > 2), key=case_size)
    return cases[:2] + cases[2:][-3:] if not evidence.slow else cases[:1] + cases[1:][-1:]


def counting(evidence, case, place, by=0.83):
    """Whether each number of an array has an effect; None where it should have none itself.

    by: how far each is moved, in standard deviations; where all are 0 or 1, it becomes the other
    """
    exercise, values = evidence.exercise, case.args[place]
    yes_or_no = np.all((values == 0) | (values == 1))
    mask = []
    for i in range(len(values)):
        changed = values.copy()
        changed[i] = 1 - values[i] if yes_or_no else values[i] + by * (np.std(values) or 1.0)
        args = (*case.args[:place], changed, *case.args[place + 1 :])
        want, got = evidence.want(args), evidence.ask(args)
        if want is None or got is None or exercise.same(want, case.want):
            return None
        mask.append(not all(map(np.array_equal, got, case.got)))
    return np.array(mask)


def patterns():
    """(words, function from m to which of m examples count), the plainest first."""
    yield "only the first counts", lambda m: np.arange(m) == 0
    yield "only the last counts", lambda m: np.arange(m) == m - 1
    yield "all but the first count", lambda m: np.arange(m) > 0
    yield "all but the last count", lambda m: np.arange(m) < m - 1
    yield "only the first half counts", lambda m: np.arange(m) < m // 2
    yield "only the first half counts", lambda m: np.arange(m) < (m + 1) // 2
    yield "only every second counts", lambda m: np.arange(m) % 2 == 0
    for count in (2, 3, 4, 5):
        yield f"only the first {count} count", lambda m, count=count: np.arange(m) < count
        yield f"only the last {count} count", lambda m, count=count: np.arange(m) >= m - count


def order(evidence):
    """The Claim that the answer depends on the order of the examples, where it should not."""
    differs = tried = 0
    for case in several_sizes(evidence):
        goes = by_example(case.args)
        turned = tuple(v[::-1] if by else v for v, by in zip(case.args, goes, strict=True))
        want, got = evidence.want(turned), evidence.ask(turned)
        if want is None or got is None or not evidence.exercise.same(want, case.want):
            return None
        if not all(np.all(np.isfinite(part)) for part in (*got, *case.got)):
            return None
        differs += not close(got, case.got)
        tried += 1
    if tried < 2 or differs < tried:
        return None
    words = "With the same examples in another order it gives something else, each time. "
    question = "What does one example leave behind for the next?"
    return Claim(("depends on the order of the examples",), [words + question])


def close(some, others):
    return len(some) == len(others) and all(
        a.shape == b.shape and np.allclose(a, b, rtol=1e-6, atol=1e-9)
        for a, b in zip(some, others, strict=True)
    )
