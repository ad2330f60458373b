"""Slips that many exercises share: each function adds some to an exercise.

What a slip does stands here, under its name; most exercises bring their own words for it.
"""

import inspect

import numpy as np


def times(factor):
    """A twist that multiplies a part by a factor."""
    return lambda part, *args: factor * part


def put(e, **changes):
    """A turn that replaces some arguments of e: put(e, alpha=lambda alpha, x: alpha * len(x)).

    A change is a value, or a function of those arguments that its parameters name.
    """
    parameters = inspect.signature(e.right).parameters
    names, defaults = list(parameters), [each.default for each in parameters.values()]
    rows = [
        (names.index(name), change, callable(change) and [*inspect.signature(change).parameters])
        for name, change in changes.items()
    ]

    def turn(*args):
        given = [*args, *defaults[len(args) :]]
        old = dict(zip(names, given, strict=True))
        for place, change, needed in rows:
            if callable(change):
                change = change(**{name: old[name] for name in needed if name in old})
            given[place] = change
        return tuple(given)

    return turn


# --- the rate, the steps, the path

RATES = {
    "uphill": lambda alpha: -alpha,
    "missing alpha": lambda alpha: 1.0,
    "missing 2": lambda alpha: alpha / 2,
    "half a step": lambda alpha: alpha / 2,
    "extra 2": lambda alpha: 2 * alpha,
    "alpha squared": lambda alpha: alpha**2,
    "divided by alpha": lambda alpha: 1 / alpha,
}
STEPS = {
    "one step too many": lambda steps: steps + 1,
    "one step too few": lambda steps: max(steps - 1, 0),
}
PATHS = {
    "start missing": lambda path, *args: path[1:],
    "only the end": lambda path, *args: path[-1:],
    "start twice": lambda path, *args: [path[0], *path],
    "end missing": lambda path, *args: path[:-1],
    "all the same": lambda path, *args: [path[-1]] * len(path),
    "backwards": lambda path, *args: path[::-1],
}

UPHILL = "Look at the sign in front of α: is that downhill?"
SQUARED = "α seems to come in twice, as α². How often does the update use it?"
DIVIDED = "α divides the slope here. Should a smaller α make a longer step?"


def add_rate(e, words):
    """Slips with the rate alpha, {name in RATES: message}."""
    e.turns(*((name, message, put(e, alpha=RATES[name])) for name, message in words.items()))


def add_steps(e, words):
    """Slips in counting the steps, {name in STEPS: message}."""
    e.turns(*((name, message, put(e, steps=STEPS[name])) for name, message in words.items()))


def add_path(e, words):
    """Slips in noting a path, {name in PATHS: message}."""
    e.twists(*((name, message, PATHS[name]) for name, message in words.items()))


# --- factors and roundings


def add_sign(e, message="The sign is turned round. Which way should it point?"):
    e.twists(("sign", message, times(-1)))


def add_twos(
    e,
    missing="It is half of what it should be. Where has the 2 of the power rule gone?",
    extra="It is twice what it should be. Is there a 2 too many?",
):
    e.twists(("missing 2", missing, times(1 / 2)), ("extra 2", extra, times(2)))


def add_whole_numbers(e):
    """Rounded down, up or to the nearest."""
    message = "It looks rounded. Does `int`, `round` or `//` stand in your code?"
    for rounding in (np.trunc, np.round, np.floor):
        e.twist("whole numbers", message)(lambda part, *args, rounding=rounding: rounding(part))


def add_rounding(e, decimals=(1, 2, 3, 4, 5)):
    """Rounded to some decimals before returning."""
    for places in decimals:
        e.twist("rounded", "It is right but for rounding. Where is it rounded, and need it be?")(
            lambda part, *args, places=places: np.round(part, places)
        )


# --- means over examples, and the line in them


def add_mean(e, lesson_m, fixed=(2, 3, 4, 5, 6, 8, 10, 100, 193), halved=(2, 4)):
    """Sum for mean, divided twice, 1/2*m and a fixed m; the last argument holds m values.

    lesson_m: how many examples the lesson has under the name m, which an answer may read
    halved: what is left of m² where 1/2*m is written, for a formula that has a 2 in it
    """
    number = "It divides by {} whatever m is. Does a number stand where m should?"
    global_m = "It divides by {0}, and {0} is the lesson's own m. How many examples has this x?"
    e.twists(
        ("sum for mean", "That is the sum over the examples. How does it become a mean?",
         lambda part, *args: part * len(args[-1])),
        ("divided twice", "It seems divided by m twice. Is there a mean of a mean?",
         lambda part, *args: part / len(args[-1])),
        ("precedence", "It grows with m. Is the m under the line, or does it multiply?",
         lambda part, *args: part * len(args[-1]) ** 2),
        *(("precedence", "It grows with m. In 1/2*m, does Python divide by m?",
           lambda part, *args, by=by: part * len(args[-1]) ** 2 / by) for by in halved),
        ("m - 1", "It is divided by m - 1, it seems. How many examples are there?",
         lambda part, *args: part * len(args[-1]) / (len(args[-1]) - 1)),
        *(("fixed m", (global_m if m == lesson_m else number).format(m),
           lambda part, *args, m=m: part * len(args[-1]) / m) for m in fixed),
    )  # fmt: skip


def add_line(e):
    """Slips in h(x) - y, for an exercise with the arguments theta0, theta1, x and y."""
    e.turns(
        ("brackets",
         "θ1·x counts with the wrong sign. Is all of h in brackets where it is subtracted?",
         put(e, theta1=lambda theta1: -theta1)),
        ("brackets",
         "θ0 counts with the wrong sign. Is all of h in brackets where it is subtracted?",
         put(e, theta0=lambda theta0: -theta0)),
        ("plus y", "y seems to be added to h. How far are they from each other?",
         put(e, y=lambda y: -y)),
        ("swapped parameters", "θ0 and θ1 seem to have changed places. Which one multiplies x?",
         put(e, theta0=lambda theta1: theta1, theta1=lambda theta0: theta0)),
        ("missing theta0", "Your line passes through 0 at x = 0. Where is θ0?",
         put(e, theta0=0.0)),
        ("missing theta1", "The slope of your line is always 1. Where is θ1?", put(e, theta1=1.0)),
        ("missing y", "y seems to be missing. What is the line compared with?",
         put(e, y=lambda y: 0 * y)),
        ("swapped data", "x and y seem to have changed places. Which one does the line predict?",
         put(e, x=lambda y: y, y=lambda x: x)),
    )  # fmt: skip


def of_errors(function):
    """A mistake that makes function(errors) of h(x) - y."""
    return lambda theta0, theta1, x, y: function(theta0 + theta1 * x - y)


def crossed(theta0, theta1, x, y):
    """The errors of each x with each y, a table of m by m."""
    return theta0 + theta1 * x[:, None] - y


FIRST_SKIPPED = "The first example does not count. Where does your loop begin?"
LAST_SKIPPED = "The last example does not count. Where does your loop end?"


def add_loop(e):
    """Slips in a loop over the examples; the mean is taken over those seen, or over all m."""

    def seen(part, share):
        def answer(theta0, theta1, x, y):
            mean = e.right(theta0, theta1, x[part], y[part])
            return np.multiply(mean, len(y[part]) / len(y)) if share else mean

        return answer

    e.turns(
        ("first example skipped", FIRST_SKIPPED, put(e, x=lambda x: x[1:], y=lambda y: y[1:])),
        ("last example skipped", LAST_SKIPPED, put(e, x=lambda x: x[:-1], y=lambda y: y[:-1])),
    )
    e.mistakes(
        ("first example skipped", FIRST_SKIPPED, seen(slice(1, None), True)),
        ("last example skipped", LAST_SKIPPED, seen(slice(-1), True)),
        *(("return in the loop", "Only the first example counts. Does `return` stand in the loop?",
           seen(slice(1), share)) for share in (False, True)),
        *(("only the last", "Only the last example counts. Is each one added to those before?",
           seen(slice(-1, None), share)) for share in (False, True)),
    )  # fmt: skip


def hard_data():
    """(theta0, theta1, x, y) by which an answer is accepted that is right on easier data.

    All θ 0, whole numbers, each x the same, repeated x, x far from 0, small numbers, 300 examples.
    """
    many = np.arange(300.0)
    return [
        (0.0, 0.0, np.array([2.0, 5.0, 3.0]), np.array([1.0, 4.0, -2.0])),
        (-3.0, 2.0, np.array([3.0, 3.0, 3.0]), np.array([1.0, 7.0, 2.0])),
        (
            2.0,
            -0.5,
            np.array([1.0, 1.0, 4.0, 4.0, 4.0, 9.0]),
            np.array([3.0, 1.0, 0.0, 2.0, 6.0, 5.0]),
        ),
        (5.0, 0.4, np.array([101.0, 99.5, 104.0, 98.0]), np.array([30.0, 55.0, 41.0, 60.0])),
        (0.02, -0.01, np.array([0.3, -0.2, 0.15]), np.array([0.01, -0.04, 0.02])),
        (1.0, -2.0, 3 * np.cos(many) + 1, 4 * np.sin(1.7 * many) + 2),
    ]


def extreme_data():
    """The same at scales at which a slope cannot be felt: very large, very small, very far off."""
    small, far = np.array([0.4, -1.9, 1.3, 2.2]), np.array([1.5, -0.2, 3.1, 0.7])
    return [
        (2e9, -3e3, 1e6 * small, 1e9 * far),
        (2e-9, -3e-6, 1e-4 * small, 1e-9 * far),
        (7.0, 30.0, 2000 + small, 50_000 + 40 * far),
        (4.0, 1.5, np.array([2.0]), np.array([5.0])),
    ]
