"""Exercises of lesson 5: linear regression in ten lines, scaling, and the largest rate."""

import numpy as np

from gdlesson import regression
from gdlesson.checker import Exercise
from gdlesson.checker.choices import Recall
from gdlesson.checker.kinds import WrongKind, is_array, number, series, several, show
from gdlesson.checker.repair import Repair
from gdlesson.lessons import slips
from gdlesson.regression import curvatures

# --- 5.1


def linear_regression(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """(m, b, cost) of the line m·X + b after `epochs` steps of gradient descent on the MSE."""
    N = len(y)
    for _ in range(epochs):
        error = m_current * X + b_current - y
        cost = np.sum(error**2) / N
        m_gradient = 2 / N * np.sum(X * error)
        b_gradient = 2 / N * np.sum(error)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def say_fit(got, X, y, m=0, b=0, epochs=None, rate=None):
    """What an answer found on a probe."""
    walk = "with your defaults" if epochs is None else f"{epochs} epochs, rate {show(rate)}"
    return (
        f"X = {show(X)}, y = {show(y)}, from m = {show(m)}, b = {show(b)}, {walk}: "
        f"(m, b, cost) = {show(got)}."
    )


# What learners write in place of a gradient or the cost: functions of lists x and y, and m and b.
# The mistakes below walk with plain lists, because many of them are tried for one wrong answer.


def errors(x, y, m, b):
    return [m * u + b - v for u, v in zip(x, y, strict=True)]


def slipped(x, y, m, b):
    """-(y - m*x + b): the brackets are missing."""
    return [m * u - b - v for u, v in zip(x, y, strict=True)]


def gradient_m(x, y, m, b, error=errors):
    return 2 / len(y) * sum(u * r for u, r in zip(x, error(x, y, m, b), strict=True))


def gradient_b(x, y, m, b, error=errors):
    return 2 / len(y) * sum(error(x, y, m, b))


def mean_square(x, y, m, b, error=errors):
    return sum(r * r for r in error(x, y, m, b)) / len(y)


def slipped_m(x, y, m, b):
    return gradient_m(x, y, m, b, slipped)


def slipped_b(x, y, m, b):
    return gradient_b(x, y, m, b, slipped)


def slipped_square(x, y, m, b):
    return mean_square(x, y, m, b, slipped)


def scaled(function, factor):
    """The function times a factor, which may be a function of y."""

    def times(x, y, m, b):
        return function(x, y, m, b) * (factor(y) if callable(factor) else factor)

    return times


# How m and b move in one epoch: functions of m, b, the rate and the two gradients at a place.


def together(m, b, rate, dm, db):
    return m - rate * dm(m, b), b - rate * db(m, b)


def m_first(m, b, rate, dm, db):
    m = m - rate * dm(m, b)
    return m, b - rate * db(m, b)


def b_first(m, b, rate, dm, db):
    b = b - rate * db(m, b)
    return m - rate * dm(m, b), b


def replaced(m, b, rate, dm, db):
    return rate * dm(m, b), rate * db(m, b)


def lines(
    dm=gradient_m, db=gradient_b, cost=mean_square, move=together, after=False, result=None
):  # fmt: skip
    """The ten lines with slips; the cost is that before the last update, or after it."""

    def answer(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
        x, y, m, b = X.tolist(), y.tolist(), m_current, b_current
        slopes = lambda m, b: dm(x, y, m, b), lambda m, b: db(x, y, m, b)  # noqa: E731
        before = m, b
        for _ in range(epochs):
            before = m, b
            m, b = move(m, b, learning_rate, *slopes)
        last = cost(x, y, *((m, b) if after else before))
        return result(m, b, last) if result else (m, b, last)

    return answer


SMALL, MANY = np.array([1.0, 2.0, 4.0]), np.arange(300.0)

e = Exercise(
    "5.1",
    linear_regression,
    several(number("m"), number("b"), number("cost")),
    probes=[
        (np.array([1.0, 2.0, 4.0]), np.array([3.0, -1.0, 8.0]), 1.0, 2.0, 2, 0.1),
        (
            np.array([-2.0, 1.0, 3.0, 5.0, 6.0]),
            np.array([4.0, 1.5, -6.0, 2.0, -3.0]),
            *(-0.5, 3.0, 3, 0.05),
        ),
        (np.array([0.3, -1.7, 2.9, 0.8]), np.array([5.1, -2.3, 0.7, 3.9]), 1.3, -0.8, 1, 0.013),
        (np.array([40.0, 25.0, 10.0, 60.0]), np.array([3.1, 3.8, -2.5, 3.3]), 0.7, 1.1, 4, 0.0006),
    ],
    defaults=4,
    also=[lines(after=True)],
    accept=[
        (SMALL, np.array([3.0, -1.0, 8.0]), 1.0, 2.0, 300, 0.1),
        (SMALL, np.array([3.0, -1.0, 8.0]), 0.0, 0.0, 700, 0.02),  # a recursion as deep is right
        (SMALL, np.array([3.0, -1.0, 8.0]), 1.0, 2.0, 60, 0.5),
        (np.array([2.0, 2.0, 5.0, 5.0]), np.array([1.0, 4.0, 3.0, -2.0]), 0.0, 0.0, 20, 0.04),
        (100 + SMALL, np.array([30.0, -10.0, 80.0]), 0.5, -2.0, 20, 1e-5),
        (1e4 * SMALL, 1e7 * SMALL[::-1], 3.0, 2.0, 12, 1e-10),
        (1e-3 * SMALL, 1e-7 * SMALL[::-1], 1e-6, 2e-7, 12, 0.3),
        (3 * np.cos(MANY) + 1, 4 * np.sin(1.7 * MANY) + 2, 1.0, -2.0, 12, 0.05),
    ],
    tell=say_fit,
    atol=1e-20,  # the cost of a line that meets every point is 0 but for rounding
    why="That is all of gradient descent: the error, two means of it, two steps, again and again.",
    hints=[
        "Do one epoch by hand for three points: the three errors, then the two gradients.",
        "Recall ∂J/∂b = (2/N) Σ error and ∂J/∂m = (2/N) Σ error·X, with error = m·X + b - y.",
        "In the loop: error, cost = np.mean(error**2), both gradients, then both updates "
        "`… = … - learning_rate * …_gradient`. Return the three after the loop.",
    ],
)  # fmt: skip


def add_lines(e, *rows):
    """Rows (name, message, slips in the lines), for a cost from before or after the update."""
    for name, message, how in rows:
        for after in (False, True):
            e.mistake(name, message)(lines(**how, after=after))


def add_turns(e, *rows):
    """Rows (name, message, changed arguments), for a cost from before or after the update."""
    for name, message, how in rows:
        turn = slips.put(e, **how)
        e.turn(name, message)(turn)
        e.mistake(name, message)(lambda *args, turn=turn: lines(after=True)(*turn(*args)))


def many_epochs(count, after):
    """The ten lines with that many epochs, walked at once: a matrix power brings it to the end."""

    def answer(X, y, m=0, b=0, epochs=1000, rate=0.0001):
        table = 2 * np.array([[np.mean(X * X), np.mean(X)], [np.mean(X), 1]])
        best = np.linalg.solve(table, 2 * np.array([np.mean(X * y), np.mean(y)]))

        def at(k):
            return best + np.linalg.matrix_power(np.eye(2) - rate * table, k) @ ((m, b) - best)

        seen = at(count if after else count - 1)
        found = *at(count), np.mean((seen[0] * X + seen[1] - y) ** 2)
        return found if np.all(np.isfinite(found[:2])) else [np.nan] * 3  # as inf - inf in a walk

    return answer


def other_defaults(other_epochs, other_rate, after):
    def answer(X, y, m=0, b=0, epochs=other_epochs, rate=other_rate):
        return lines(after=after)(X, y, m, b, epochs, rate)

    return answer


def half(function):
    return scaled(function, 1 / 2)


def summed(function):
    return scaled(function, len)


def times_n(function, factor=1):
    """1/2*N and the like: a sum, and N times that."""
    return scaled(function, lambda y: factor * len(y) ** 2)


def of_the_start(after):
    """Every epoch makes the step of the first."""

    def answer(X, y, m=0, b=0, epochs=1000, rate=0.0001):
        start = (X.tolist(), y.tolist(), m, b)
        m = m - epochs * rate * gradient_m(*start)
        b = b - epochs * rate * gradient_b(*start)
        return m, b, mean_square(*(start[:2] + (m, b) if after else start))

    return answer


def added_up(after):
    """The gradients are not set back to 0, so that each holds those before."""

    def answer(X, y, m=0, b=0, epochs=1000, rate=0.0001):
        x, y, before, dm, db = X.tolist(), y.tolist(), (m, b), 0, 0
        for _ in range(epochs):
            before = m, b
            dm, db = dm + gradient_m(x, y, m, b), db + gradient_b(x, y, m, b)
            m, b = m - rate * dm, b - rate * db
        return m, b, mean_square(x, y, *((m, b) if after else before))

    return answer


def after_each(share, after):
    """m and b move after each example, by its gradient or its share of it."""

    def answer(X, y, m=0, b=0, epochs=1000, rate=0.0001):
        x, y, before = X.tolist(), y.tolist(), (m, b)
        for _ in range(epochs):
            before = m, b
            for u, v in zip(x, y, strict=True):
                r = (m * u + b - v) / (len(y) if share else 1)
                m, b = m - rate * 2 * r * u, b - rate * 2 * r
        return m, b, mean_square(x, y, *((m, b) if after else before))

    return answer


def closed_form(X, y, m=0, b=0, epochs=1000, rate=0.0001):
    b, m = regression.least_squares(X, y)
    return m, b, regression.mse(b, m, X, y)


def start_cost(X, y, m=0, b=0, epochs=1000, rate=0.0001):
    return (*lines()(X, y, m, b, epochs, rate)[:2], regression.mse(b, m, X, y))


def last_gradients(X, y, m=0, b=0, epochs=1000, rate=0.0001):
    m, b, _ = lines()(X, y, m, b, epochs - 1, rate)
    return *regression.mse_gradient(b, m, X, y)[::-1], regression.mse(b, m, X, y)


def error_turned(x, y, m, b):
    """X times only the first of the two terms of the error: X*y - prediction."""
    return 2 / len(y) * sum(m * u + b - u * v for u, v in zip(x, y, strict=True))


SUMMED = "It depends on how many examples there are. Where does the sum become a mean?"
SKIPPED = "One example seems to be left out. Where does your counting start and end?"
EPOCHS = "Count your epochs: is there one too {}?"
BRACKETS = "In y - m*X + b the b is added. Which brackets hold the prediction together?"
PRODUCT = (
    "m's gradient multiplies two totals. Is each error multiplied by its own X before summing?"
)
FIXED_N = "It is wrong when N changes. Does a number stand where N should?"
COST_N = "The cost grows with N. Is N under the line, or does it multiply?"
ORDER = "{} stands first. In which order does the exercise want the three?"
BEFORE_SQUARING = "The errors were added before squaring. What does that cancel?"
NOT_SQUARED = "Errors of both signs cancel in that cost. What makes each count?"

add_turns(
    e,
    ("uphill",
     "Both move uphill. Which sign stands in front of the learning rate, which in the gradient?",
     {"learning_rate": lambda learning_rate: -learning_rate}),
    ("missing 2", "The steps are half as long as they should be. Where has the 2 gone?",
     {"learning_rate": lambda learning_rate: learning_rate / 2}),
    ("extra 2", "The steps are twice as long as they should be. Is there a 2 too many?",
     {"learning_rate": lambda learning_rate: 2 * learning_rate}),
    ("sum for mean", SUMMED, {"learning_rate": lambda learning_rate, y: learning_rate * len(y)}),
    ("divided twice", "The gradients seem divided by N twice. Is there a mean of a mean?",
     {"learning_rate": lambda learning_rate, y: learning_rate / len(y)}),
    ("missing rate",
     "Each step is the whole gradient. What should the learning rate do to it?",
     {"learning_rate": 1.0}),
    ("rate squared", "The learning rate comes in twice. How often does an update use it?",
     {"learning_rate": lambda learning_rate: learning_rate**2}),
    ("one epoch too many", EPOCHS.format("many"), {"epochs": lambda epochs: epochs + 1}),
    ("one epoch too few", EPOCHS.format("few"), {"epochs": lambda epochs: max(epochs - 1, 0)}),
    ("return in the loop", "It stopped after one epoch. Does `return` stand inside the loop?",
     {"epochs": lambda epochs: min(epochs, 1)}),
    ("ignores the start", "The walk starts at 0. Which start was given?",
     {"m_current": 0.0, "b_current": 0.0}),
    ("swapped X and y", "That is the line of X over y. Which of them does the line predict?",
     {"X": lambda y: y, "y": lambda X: X}),
    ("swapped start", "m starts where b should, and b where m should. Which is which?",
     {"m_current": lambda b_current: b_current, "b_current": lambda m_current: m_current}),
    ("first example skipped", SKIPPED, {"X": lambda X: X[1:], "y": lambda y: y[1:]}),
    ("last example skipped", SKIPPED, {"X": lambda X: X[:-1], "y": lambda y: y[:-1]}),
    ("loops over the data", "It ran once for each example. How many epochs were asked for?",
     {"epochs": lambda y: len(y)}),
)  # fmt: skip
e.mistakes(
    *(("ignores epochs", "A fixed number of epochs ran. Which number was given?",
       many_epochs(count, after)) for count in (1000, 100) for after in (False, True)),
)  # fmt: skip
add_turns(
    e,
    *(("ignores the rate", "A fixed learning rate was used. Which rate was given?",
       {"learning_rate": fixed}) for fixed in (0.0001, 0.001, 0.01, 0.1)),
)  # fmt: skip
e.mistakes(
    *(("other defaults", "Your defaults differ. Which stand in the exercise's first line?",
       other_defaults(epochs, rate, after))
      for epochs, rate in ((100, 0.0001), (10, 0.0001), (10000, 0.0001), (1000, 0.01),
                           (1000, 0.001), (1000, 0.1), (100, 0.01), (1000, 0.00001))
      for after in (False, True)),
)  # fmt: skip
add_lines(
    e,
    ("updates m first", "b's gradient already uses the new m. Which m should it use?",
     {"move": m_first}),
    ("updates b first", "m's gradient already uses the new b. Which b should it use?",
     {"move": b_first}),
    ("missing rate in m", "m moves by its whole gradient. Where is its learning rate?",
     {"move": lambda m, b, rate, dm, db: (m - dm(m, b), b - rate * db(m, b))}),
    ("missing rate in b", "b moves by its whole gradient. Where is its learning rate?",
     {"move": lambda m, b, rate, dm, db: (m - rate * dm(m, b), b - db(m, b))}),
    ("sign in m", "m moves uphill, b is right. Which sign has m's gradient?",
     {"dm": scaled(gradient_m, -1)}),
    ("sign in b", "b moves uphill, m is right. Which sign has b's gradient?",
     {"db": scaled(gradient_b, -1)}),
    ("missing 2 in m", "m's gradient is half of what it should be. Where is its 2?",
     {"dm": half(gradient_m)}),
    ("missing 2 in b", "b's gradient is half of what it should be. Where is its 2?",
     {"db": half(gradient_b)}),
    ("sum for mean in m", "m's gradient grows with the number of examples. Where is its N?",
     {"dm": summed(gradient_m)}),
    ("sum for mean in b", "b's gradient grows with the number of examples. Where is its N?",
     {"db": summed(gradient_b)}),
    ("missing x", "m's gradient has lost its X. By what is each error multiplied there?",
     {"dm": gradient_b}),
    ("extra x", "b's gradient has an X. What is the inner derivative for b?", {"db": gradient_m}),
    ("swapped gradients", "m follows b's gradient, and b follows m's. Which of them has the X?",
     {"dm": gradient_b, "db": gradient_m}),
    ("brackets", BRACKETS, {"dm": slipped_m, "db": slipped_b}),
    ("brackets", BRACKETS, {"dm": slipped_m, "db": slipped_b, "cost": slipped_square}),
    ("brackets in m", BRACKETS, {"dm": slipped_m}),
    ("brackets in b", BRACKETS, {"db": slipped_b}),
    ("brackets in cost", BRACKETS, {"cost": slipped_square}),
    ("brackets after X", "X multiplies y only. Which brackets make it multiply the whole error?",
     {"dm": error_turned}),
    ("product of sums", PRODUCT, {"dm": lambda x, *rest: sum(x) * gradient_b(x, *rest)}),
    ("product of sums", PRODUCT, {"dm": lambda x, *rest: sum(x) / len(x) * gradient_b(x, *rest)}),
    ("half MSE", "That is half the MSE all along. Which cost does the exercise ask for?",
     {"dm": half(gradient_m), "db": half(gradient_b), "cost": half(mean_square)}),
    ("sum for mean", SUMMED,
     {"dm": summed(gradient_m), "db": summed(gradient_b), "cost": summed(mean_square)}),
    ("precedence", "It grows with N. Is N under the line, or does it multiply?",
     {"dm": times_n(gradient_m), "db": times_n(gradient_b)}),
    ("precedence", "It grows with N. In 1/2*N, does Python divide by N?",
     {"dm": times_n(gradient_m, 1 / 4), "db": times_n(gradient_b, 1 / 4)}),
    ("cost as sum", "The cost is a sum. How does it become a mean?", {"cost": summed(mean_square)}),
    ("half cost", "The cost is half the MSE. Where does that half come from?",
     {"cost": half(mean_square)}),
    ("precedence in cost", COST_N, {"cost": times_n(mean_square)}),
    ("precedence in cost", COST_N, {"cost": times_n(mean_square, 1 / 2)}),
    ("cost as root", "The cost is the root of the MSE. Does the exercise ask for a root?",
     {"cost": lambda *args: mean_square(*args) ** 0.5}),
    ("absolute errors", "The cost is the mean of the absolute errors. Should they be squared?",
     {"cost": lambda *args: sum(map(abs, errors(*args))) / len(args[1])}),
    ("square of the sum", BEFORE_SQUARING,
     {"cost": lambda *args: sum(errors(*args)) ** 2 / len(args[1])}),
    ("square of the sum", BEFORE_SQUARING,
     {"cost": lambda *args: (sum(errors(*args)) / len(args[1])) ** 2}),
    ("square of the sum", BEFORE_SQUARING, {"cost": lambda *args: sum(errors(*args)) ** 2}),
    ("not squared", NOT_SQUARED, {"cost": lambda *args: sum(errors(*args)) / len(args[1])}),
    ("not squared", NOT_SQUARED, {"cost": lambda *args: -sum(errors(*args)) / len(args[1])}),
    ("not squared", NOT_SQUARED, {"cost": lambda *args: sum(errors(*args))}),
    ("not squared", NOT_SQUARED, {"cost": lambda *args: -sum(errors(*args))}),
    ("cost not computed", "The cost came back as 0. Where in the loop is it computed?",
     {"cost": lambda *args: 0.0}),
    ("swapped return", ORDER.format("b"), {"result": lambda m, b, c: (b, m, c)}),
    ("cost first", ORDER.format("The cost"), {"result": lambda m, b, c: (c, m, b)}),
)  # fmt: skip
for fixed in (2, 3, 4, 5, 10, 100, 193, 1000):
    dm, db, cost = (
        scaled(function, lambda y, fixed=fixed: len(y) / fixed)
        for function in (gradient_m, gradient_b, mean_square)
    )
    add_lines(
        e,
        ("fixed N", FIXED_N, {"dm": dm, "db": db, "cost": cost}),
        ("fixed N", FIXED_N, {"dm": dm, "db": db}),
    )
e.mistakes(
    ("cost of the start", "The cost never changes. Is it computed inside the loop?", start_cost),
    ("no step", "m and b came back as they went in. Which line changes them?",
     lambda X, y, m=0, b=0, *rest: (m, b, regression.mse(b, m, X, y))),
)  # fmt: skip
for after in (False, True):
    e.mistakes(
        ("m not updated", "m came back as it went in. Which line changes it?",
         lines(dm=lambda *args: 0.0, after=after)),
        ("b not updated", "b came back as it went in. Which line changes it?",
         lines(db=lambda *args: 0.0, after=after)),
        ("gradient of the start",
         "Every epoch makes the same step. Are predictions made anew in the loop?",
         of_the_start(after)),
        ("updates replace m and b",
         "m and b became the steps. What is a step subtracted from?",
         lines(move=replaced, after=after)),
        ("gradients add up",
         "Each epoch's gradient holds those before. Where is it set back to 0?", added_up(after)),
        *(("updates for each example",
           "m and b move after each example. When should they move?", after_each(share, after))
          for share in (False, True)),
    )  # fmt: skip
e.mistakes(
    ("closed form", "That is the best line itself. Where do `epochs` and the start come in?",
     closed_form),
    ("gradients returned", "Those are gradients. Where do m and b stand after the last step?",
     last_gradients),
)  # fmt: skip
slips.add_whole_numbers(e)

# --- 5.2


def standardise(x):
    """(z, mean, std): x shifted to mean 0 and scaled to standard deviation 1."""
    mean = np.mean(x)
    std = np.std(x)
    return (x - mean) / std, mean, std


def sample_std(x):
    return np.std(x, ddof=1)


class z_mean_std(several):
    """z first, then its two numbers; says it when z stands elsewhere or alone."""

    def __init__(self):
        super().__init__(series("z"), number("mean"), number("std"))

    def read(self, value):
        if isinstance(value, (tuple, list)) or (isinstance(value, np.ndarray) and value.ndim):
            many = [is_many(item) for item in value]
            alone = len(value) > 0 and all(map(is_one, value))
            if many in ([False, True, False], [False, False, True]):
                raise WrongKind(
                    "other order",
                    "A number stands first in what you returned. "
                    "In which order does the exercise want the three?",
                )
            if alone and isinstance(value, tuple) and len(value) == 3:
                raise WrongKind("one z", "z is a single number. Has not each x a z of its own?")
            if alone:
                raise WrongKind("only z", "That is z alone, it seems. Where are mean and std?")
        return super().read(value)


def is_one(item):
    return isinstance(item, (float, int)) or (is_array(item) and np.asarray(item).size == 1)


def is_many(item):
    return (isinstance(item, (list, tuple)) and len(item) > 1) or (
        is_array(item) and np.asarray(item).size > 1
    )


e = Exercise(
    "5.2",
    standardise,
    z_mean_std(),
    probes=[
        (np.array([1.0, 2.0, 6.0]),),
        (np.array([-3.0, 0.5, 4.0, 2.0, 7.0]),),
        (np.array([12.5, 40.0, 25.5, 10.0, 45.5, 60.0, 15.0]),),
        (np.array([-0.0213719, 0.0342191, 0.0174033, -0.0583317]),),
        (np.array([-110.3, -104.2, -97.9, -120.8, -101.1, -99.4]),),
    ],
    also=[lambda x: ((x - np.mean(x)) / sample_std(x), np.mean(x), sample_std(x))],
    tell="For x = {x} your (z, mean, std) is {got}.",
    why="Now one step of z means one standard deviation of x, and the ravine becomes a round bowl.",
    hints=[
        "Work it out for x = 1, 2, 6: what is the mean, and how far is each from it?",
        "Recall two moves: shift so that the mean is 0, then scale so that the spread is 1.",
        "With mean = np.mean(x) and std = np.std(x), subtract the one from x, "
        "put brackets round that, and divide by the other.",
    ],
    atol=1e-10,  # a mean of z is 0 but for rounding
    accept=[
        (np.array([1.0, 3.0]),),
        (np.array([5.0, 5.0, 5.0, 9.0, 9.0]),),
        (2000 + np.array([0.5, -3.0, 7.0, 2.0]),),
        (1e9 * np.array([0.5, -3.0, 7.0, 2.0]),),
        (1e-6 * np.array([0.5, -3.0, 7.0, 2.0]),),
        (3 * np.cos(MANY) + 1,),
    ],
)

ZERO = "z does not have mean 0. What should be subtracted from x first?"
SPREAD = "z does not have standard deviation 1. By what should x - mean be divided?"
VARIANCE = "z and the mean are right; the third is the variance. What is its root?"
ROOT = "The variance was used for std. Where is its root?"
ABOUT_ZERO = "The spread was measured from 0. From where should each distance be taken?"
DEVIATION = "The spread is the mean distance. Where do the squares and the root come in?"
TWO = "z was divided by one standard deviation, and another returned. Do both divide by m?"


def rms(x):
    return np.sqrt(np.mean(x * x))


def centred(x, std):
    return x - x.mean()


def right_z(x, std):
    return (x - x.mean()) / std


def add_both(e, *rows):
    """Rows (name, message, z, {middle, spread}), for both kinds of standard deviation.

    z: a function of x and std; middle, spread: what stands in place of mean and std
    """
    for name, message, z, others in rows:
        for std in (np.std, sample_std):
            middle, spread = others.get("middle", np.mean), others.get("spread", std)
            e.mistake(name, message)(
                lambda x, z=z, std=std, middle=middle, spread=spread: (
                    z(x, std(x)), middle(x), spread(x)
                )
            )  # fmt: skip


def spread_by(spread, z=right_z):
    """A mistake that has another spread for std, everywhere."""
    return lambda x: (z(x, spread(x)), x.mean(), spread(x))


add_both(
    e,
    ("not centred", ZERO, lambda x, std: x / std, {}),
    ("plus mean", "The mean was added, it seems. What makes z's mean 0?",
     lambda x, std: (x + x.mean()) / std, {}),
    ("only centred", SPREAD, centred, {}),
    ("divided by the variance", SPREAD, lambda x, std: centred(x, std) / std**2, {}),
    ("divided by the range", SPREAD, lambda x, std: centred(x, std) / np.ptp(x), {}),
    ("scaled to 0…1", "z runs from 0 to 1. Which mean and which spread should it have?",
     lambda x, std: (x - x.min()) / np.ptp(x), {}),
    ("scaled to 0…1", "z runs from 0 to 1. Which mean and which spread should it have?",
     lambda x, std: (x - x.min()) / np.ptp(x), {"middle": np.min, "spread": np.ptp}),
    ("divided by the mean", SPREAD, lambda x, std: centred(x, std) / x.mean(), {}),
    ("divided by the norm", SPREAD,
     lambda x, std: right_z(x, np.std(x)) / np.sqrt(x.size), {}),
    ("multiplied", "The spread grew. Is std under the line?",
     lambda x, std: centred(x, std) * std, {}),
    ("brackets", "Only the mean was divided by std. Which brackets are missing?",
     lambda x, std: x - x.mean() / std, {}),
    ("brackets", "Only x was divided by std. Which brackets are missing?",
     lambda x, std: x / std - x.mean(), {}),
    ("sign", "z is turned round. What is subtracted from what?",
     lambda x, std: -right_z(x, std), {}),
    ("not scaled", "z is x itself. Where are the shift and the scaling?", lambda x, std: x, {}),
    ("variance returned", VARIANCE, right_z, {"spread": np.var}),
    ("variance returned", VARIANCE, right_z, {"spread": lambda x: np.var(x, ddof=1)}),
    ("median", "That is the median in the middle. Where is the mean?",
     lambda x, std: (x - np.median(x)) / std, {"middle": np.median}),
    ("mean and std of z", "Those are the mean and std of z. Which does one need to go back to x?",
     right_z, {"middle": lambda x: 0.0, "spread": lambda x: 1.0}),
)  # fmt: skip
e.mistakes(
    ("std about zero", ABOUT_ZERO, spread_by(rms)),
    ("std about zero", ABOUT_ZERO, spread_by(rms, lambda x, std: x / std)),
    ("divided by the range", SPREAD, spread_by(np.ptp)),
    ("mean distance", DEVIATION, spread_by(lambda x: np.mean(np.abs(x - x.mean())))),
    ("root of the sum", "The squares were summed. Where is their mean taken?",
     spread_by(lambda x: np.sqrt(np.sum((x - x.mean()) ** 2)))),
    ("variance for std", ROOT, spread_by(np.var)),
    ("variance for std", ROOT, spread_by(lambda x: np.var(x, ddof=1))),
    ("two kinds of std", TWO, lambda x: (right_z(x, np.std(x)), x.mean(), sample_std(x))),
    ("two kinds of std", TWO, lambda x: (right_z(x, sample_std(x)), x.mean(), np.std(x))),
    *(("other order", "mean and std changed places. In which order are they wanted?",
       lambda x, spread=spread: (right_z(x, spread(x)), spread(x), x.mean()))
      for spread in (np.std, sample_std)),
)  # fmt: skip
slips.add_whole_numbers(e)
slips.add_rounding(e)

# --- 5.3


def unscale(theta0, theta1, mean, std):
    """(θ0, θ1) of the line over x, from those of the line over z = (x - mean) / std."""
    return theta0 - theta1 * mean / std, theta1 / std


e = Exercise(
    "5.3",
    unscale,
    several(number("θ0"), number("θ1")),
    probes=[
        (3.0, 4.0, 10.0, 2.0),
        (-1.5, 2.5, 4.0, 5.0),
        (3.586, 0.0383, 17.48, 11.38),
        (2.0, -3.0, -7.0, 0.25),
        (-0.6, -40.0, 0.3, 12.0),
        (0.0213719, -0.0471313, 0.913, 3.7),
    ],
    tell="For θ0 = {theta0}, θ1 = {theta1}, mean = {mean}, std = {std} you got {got}.",
    why="θ0 + θ1·(x - mean)/std, multiplied out, is a line over x: the same line in other units.",
    hints=[
        "Take x = mean: which z is that, and what does the line predict there?",
        "Recall that z = (x - mean) / std. Put that into θ0 + θ1·z and multiply out.",
        "What stands before x is the new θ1. What stands without x is the new θ0: "
        "the old one, and a part with mean and std.",
    ],
    accept=[
        (5.0, 2.0, 0.0, 1.0),
        (0.0, 3.0, 2000.0, 4.0),
        (7e8, -3e9, 5e-3, 2e6),
        (4e-9, 2e-8, -3e-4, 5e-6),
        (1.0, -2.0, 3.0, 0.5),
    ],
)

BEFORE = "Multiply out θ0 + θ1·(x - mean)/std: what stands before x?"
WITHOUT = "Multiply out θ0 + θ1·(x - mean)/std: what stands without x?"
NO_FACTOR = f"In θ0 nothing multiplies the mean. {WITHOUT}"
DIVIDED = "θ0 was divided by std. Which part of it comes from z?"
LIKE_X = "The parameters were treated like values of x. What do they multiply?"

e.mistakes(
    ("swapped", "The two changed places. Which comes first in the exercise?",
     lambda *args: unscale(*args)[::-1]),
)  # fmt: skip
e.turns(
    ("swapped thetas", "θ0 and θ1 seem to have changed places. Which one multiplies z?",
     slips.put(e, theta0=lambda theta1: theta1, theta1=lambda theta0: theta0)),
    ("swapped mean and std", "mean and std changed places. Which of them is divided by?",
     slips.put(e, mean=lambda std: std, std=lambda mean: mean)),
    ("sign of the mean", "θ0 moves the wrong way. Is the mean added or subtracted in z?",
     slips.put(e, mean=lambda mean: -mean)),
)  # fmt: skip
e.mistakes(
    ("θ0 kept", "θ1 is right. Does the line over x still meet x = 0 at the same height?",
     lambda theta0, theta1, mean, std: (theta0, theta1 / std)),
    ("θ1 kept", f"θ1 is still that of z. {BEFORE}",
     lambda theta0, theta1, mean, std: (theta0 - theta1 * mean / std, theta1)),
    ("nothing changed", "That is still the line over z. What does a step of z mean in x?",
     lambda theta0, theta1, mean, std: (theta0, theta1)),
    ("std missing in θ0", f"In θ0 the mean is not divided. {WITHOUT}",
     lambda theta0, theta1, mean, std: (theta0 - theta1 * mean, theta1 / std)),
    ("std missing", f"std does not come in. {BEFORE}",
     lambda theta0, theta1, mean, std: (theta0 - theta1 * mean, theta1)),
    ("divided twice", "θ0 is divided by std twice. Had θ1 been divided before?",
     lambda theta0, theta1, mean, std: (theta0 - theta1 * mean / std**2, theta1 / std)),
    ("multiplied", "std multiplies. Does one unit of x make a smaller or a larger step of z?",
     lambda theta0, theta1, mean, std: (theta0 - theta1 * std * mean, theta1 * std)),
    ("multiplied", "std multiplies in θ1. Is one unit of x more or less than one of z?",
     lambda theta0, theta1, mean, std: (theta0 - theta1 * mean / std, theta1 * std)),
    ("θ1 missing in θ0", NO_FACTOR,
     lambda theta0, theta1, mean, std: (theta0 - mean / std, theta1 / std)),
    ("θ1 missing in θ0", NO_FACTOR,
     lambda theta0, theta1, mean, std: (theta0 - mean, theta1 / std)),
    ("θ0 divided", "All of θ0 was divided by std. Which part of it comes from z?",
     lambda theta0, theta1, mean, std: ((theta0 - theta1 * mean) / std, theta1 / std)),
    ("θ0 divided", DIVIDED, lambda theta0, theta1, mean, std: (theta0 / std, theta1 / std)),
    ("θ0 divided", DIVIDED,
     lambda theta0, theta1, mean, std: (theta0 / std - theta1 * mean / std, theta1 / std)),
    ("other way round", "That leads from a line over x to one over z. Which way is asked for?",
     lambda theta0, theta1, mean, std: (theta0 + theta1 * mean, theta1 * std)),
    ("height at the mean", "That θ0 is the height at z = mean. Which z belongs to x = 0?",
     lambda theta0, theta1, mean, std: (theta0 + theta1 * mean, theta1 / std)),
    ("scaled like x", LIKE_X,
     lambda theta0, theta1, mean, std: (theta0 * std + mean, theta1 * std + mean)),
    ("scaled like x", LIKE_X,
     lambda theta0, theta1, mean, std: ((theta0 - mean) / std, (theta1 - mean) / std)),
)  # fmt: skip
slips.add_whole_numbers(e)
slips.add_rounding(e)

# --- 5.4


def largest_rate(x):
    """The rate below which gradient descent on the MSE converges, whatever y is."""
    hessian = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
    return 2 / np.max(np.linalg.eigvalsh(hessian))


e = Exercise(
    "5.4",
    largest_rate,
    number("the rate"),
    probes=[
        (np.array([0.0, 1.0, 2.0]),),
        (np.array([1.0, 2.0, 4.0, -1.0, 5.0]),),
        (np.array([0.3, -0.2, 0.5, 0.1]),),
        (np.array([10.0, 25.0, 45.0, 12.5, 20.0, 31.0]),),
        (np.array([-103.0, -98.0, -101.5]),),
    ],
    accept=[
        (np.array([3.0]),),
        (np.array([2.0, 2.0, 2.0]),),
        (np.array([-1.0, 1.0, -2.0, 2.0]),),
        (2000 + np.array([0.5, -3.0, 7.0, 2.0]),),
        (1e3 * np.array([0.5, -3.0, 7.0]),),
        (1e-6 * np.array([0.5, -3.0, 7.0]),),
        (3 * np.cos(MANY[:60]) + 1,),
    ],
    tell="For x = {x} you say that rates below {got} converge.",
    why="The steepest direction alone sets the limit: there a step must not cross the valley.",
    hints=[
        "Build the 2-by-2 table of second derivatives first: what is it for x = 0, 1, 2?",
        "Recall lesson 1: with curvature λ a step multiplies the distance by 1 - α·λ. "
        "When does that reach -1?",
        "The table is 2·[[1, mean x], [mean x, mean x²]]. np.linalg.eigvalsh gives its "
        "curvatures; the largest one sets the limit.",
    ],
)

e.twists(
    ("half", "It is half the limit. At which 1 - α·λ does the distance stop shrinking?",
     lambda rate, *args: rate / 2),
    ("double", "It is twice the limit. Is there a 2 in the Hessian of the full MSE?",
     lambda rate, *args: 2 * rate),
    ("factor 4", "It is a quarter of the limit. How many 2s does the Hessian of the MSE have?",
     lambda rate, *args: rate / 4),
    ("sums for means", "It shrinks as examples are added. Are those sums, not means?",
     lambda rate, x: rate / len(x)),
    ("divided twice", "It grows as examples are added. Is there a mean of a mean?",
     lambda rate, x: rate * len(x)),
)  # fmt: skip


slips.add_sign(e, "It is negative. Which sign has a rate that goes downhill?")

e.mistakes(
    ("smallest eigenvalue", "That suits the flattest direction. Which one overshoots first?",
     lambda x: 2 / curvatures(x)[0]),
    ("the eigenvalue", "That is the largest curvature itself. Which rate belongs to it?",
     lambda x: curvatures(x)[1]),
    ("the eigenvalue", "That is the largest curvature itself. Which rate belongs to it?",
     lambda x: curvatures(x)[1] / 2),
    ("condition number", "That compares the two curvatures. Which of them limits the rate?",
     lambda x: curvatures(x)[1] / curvatures(x)[0]),
    ("condition number", "That compares the two curvatures. Which of them limits the rate?",
     lambda x: 2 * curvatures(x)[0] / curvatures(x)[1]),
    ("trace", "That uses the sum of both curvatures. Which one alone limits the rate?",
     lambda x: 2 / np.sum(curvatures(x))),
    ("mean curvature", "That uses the mean of both curvatures. Which one limits the rate?",
     lambda x: 4 / np.sum(curvatures(x))),
    ("determinant", "That uses the product of the curvatures. Which one limits the rate?",
     lambda x: 2 / np.prod(curvatures(x))),
    ("norm", "That uses the size of the whole table. Which eigenvalue limits the rate?",
     lambda x: 2 / np.sqrt(np.sum(curvatures(x) ** 2))),
)  # fmt: skip


ALONE = "That is the limit along θ1 alone. Which direction is steeper still?"

e.mistakes(
    ("mean of x² alone", ALONE, lambda x: 1 / np.mean(x**2)),
    ("mean of x² alone", ALONE, lambda x: 1 / np.sum(x**2)),
    ("largest x", "That looks at one x only. Which means stand in the Hessian?",
     lambda x: 1 / np.max(x**2)),
    ("largest x", "That looks at one x only. Which means stand in the Hessian?",
     lambda x: 1 / np.max(x) ** 2),
    ("centred x", "That is the limit for centred x. Where does the mean of x come in?",
     lambda x: 1 / np.var(x)),
    ("centred x", "That is the limit for centred x. Where does the mean of x come in?",
     lambda x: 1 / max(1.0, np.var(x))),
    ("square of the mean", "The mean was squared. Is that the mean of the squares?",
     lambda x: 2 / (2 * (1 + np.mean(x) ** 2))),
)  # fmt: skip


@e.mistake("one for m", "The upper left is m, the rest are means. What is the mean of 1?")
def _(x):
    table = 2 * np.array([[len(x), x.mean()], [x.mean(), np.mean(x * x)]])
    return 2 / np.linalg.eigvalsh(table)[1]


e.mistakes(
    ("mean of x missing",
     "That is the larger one on the diagonal. What do the other two corners do?",
     lambda x: 2 / max(2.0, 2 * np.mean(x * x))),
    ("the ten lines' rate", "That is a rate somebody chose. What do these x allow?",
     lambda x: 0.0001),
)  # fmt: skip


slips.add_whole_numbers(e)
slips.add_rounding(e)


# --- 5.5


def fit(x, y):
    """(θ0, θ1) of the best line over x: scale x, walk down the MSE, and go back."""
    mean, std = np.mean(x), np.std(x)
    z = (x - mean) / std
    theta0, theta1 = 0.0, 0.0
    for _ in range(100):
        error = theta0 + theta1 * z - y
        theta0 = theta0 - 0.4 * 2 * np.mean(error)
        theta1 = theta1 - 0.4 * 2 * np.mean(error * z)
    return theta0 - theta1 * mean / std, theta1 / std


def given(x, y):
    """(θ0, θ1) of the best line over x: scale x, walk down the MSE, and go back."""
    mean, std = np.mean(x), np.std(x)
    z = (x - mean) / std
    theta0, theta1 = 0.0, 0.0
    for _ in range(100):
        error = theta0 + theta1 * z - y
        theta0 = theta0 - 0.4 * 2 * np.mean(error)
        theta1 = theta1 - 0.4 * 2 * np.mean(error) * np.mean(z)
    return theta0 - theta1 * mean, theta1 / std


def back(change):
    """A mistake that finds the line over z, and goes back by change(theta0, theta1, mean, std)."""

    def answer(x, y):
        mean, std = np.mean(x), np.std(x)
        return change(*regression.least_squares((x - mean) / std, y), mean, std)

    return answer


e = Repair(
    "5.5",
    given,
    fit,
    several(number("θ0"), number("θ1")),
    probes=[
        (np.array([1.0, 2.0, 6.0]), np.array([3.0, -1.0, 8.0])),
        (np.array([-3.0, 0.5, 4.0, 2.0, 7.0]), np.array([2.0, 5.0, -1.0, 4.0, 0.5])),
        (np.array([12.5, 40.0, 25.5, 10.0, 45.5, 60.0]), np.array([3.1, 3.8, 2.5, 3.3, 3.9, 2.2])),
        (np.array([0.3, -0.2, 0.5, 0.1]), np.array([120.0, 80.0, 310.0, 45.0])),
    ],
    accept=[
        (2000 + np.array([0.5, -3.0, 7.0, 2.0]), np.array([5.0, 1.0, 4.0, 9.0])),
        (np.array([1.0, 3.0]), np.array([2.0, 9.0])),
        (np.array([2.0, 2.0, 5.0, 5.0, 5.0]), np.array([1.0, 4.0, 3.0, -2.0, 7.0])),
        (3 * np.cos(MANY) + 1, 4 * np.sin(1.7 * MANY) + 2),
    ],
    tell="For x = {x}, y = {y} your line is {got}.",
    why="Over z any data make a round bowl, and what is found there leads back to x.",
    hints=[
        "Run it on x = 1, 2, 6 and y = 3, -1, 8. Which of the two parameters never moves?",
        "Recall that each error is multiplied by its own z before the mean is taken.",
        "The other mistake stands in the last line: put z = (x - mean) / std into θ0 + θ1·z and "
        "multiply out.",
    ],
    rtol=1e-5,
)


def walked(slopes, rate=0.4, epochs=100):
    """A mistake that walks over z by slopes(error, z, x), and goes back as it should."""

    def answer(x, y):
        mean, std = np.mean(x), np.std(x)
        z, theta0, theta1 = (x - mean) / std, 0.0, 0.0
        for _ in range(epochs):
            slope0, slope1 = slopes(theta0 + theta1 * z - y, z, x)
            theta0, theta1 = theta0 - rate * 2 * slope0, theta1 - rate * 2 * slope1
        return theta0 - theta1 * mean / std, theta1 / std

    return answer


def slopes(error, z, x):
    return np.mean(error), np.mean(error * z)


def short(rate, epochs):
    """A mistake that stops on the way: over z, all of it that is left shrinks by one factor."""
    share = 1 - (1 - 2 * rate) ** epochs
    return lambda x, y: tuple(share * np.array(fit(x, y)))


LEVEL = "Your line is level. What is each error multiplied by, before the mean is taken?"
SHORT = [(rate, 100) for rate in (0.02, 0.01, 0.005, 0.004, 0.002, 0.001, 0.0004, 0.0001)]
SHORT += [(0.4, epochs) for epochs in (1, 2, 3, 4, 5)]
SHORT += [(0.2, 1), (0.2, 10), (0.1, 10), (0.1, 20), (0.04, 10), (0.001, 1000)]
WAY_BACK = "θ1 is right, θ0 is not. What stands without x in θ0 + θ1·(x - mean)/std?"

e.mistakes(
    ("way back", WAY_BACK, back(lambda a, b, mean, std: (a - b * mean, b / std))),
    ("way back", WAY_BACK, back(lambda a, b, mean, std: (a, b / std))),
    ("way back", WAY_BACK, back(lambda a, b, mean, std: (a - b * std / mean, b / std))),
    ("way back", WAY_BACK, back(lambda a, b, mean, std: (a + b * mean / std, b / std))),
    ("level", LEVEL, lambda x, y: (np.mean(y), 0.0)),
    ("std missing", "std does not come in on the way back. How far is a step of z in x?",
     back(lambda a, b, mean, std: (a - b * mean, b))),
    ("line over z", "That is the line over z. How does one go back to x?",
     back(lambda a, b, mean, std: (a, b))),
    ("slope not scaled back", "The slope is still that over z. By how much does z grow with x?",
     back(lambda a, b, mean, std: (a - b * mean / std, b))),
    ("slope multiplied", "std multiplies the slope. Does one unit of x make more z, or less?",
     back(lambda a, b, mean, std: (a - b * mean / std, b * std))),
    ("swapped", "The two changed places. Which comes first?",
     back(lambda a, b, mean, std: (b / std, a - b * mean / std))),
    ("uphill", "It flies away from the bottom. Which sign have the error and the step together?",
     walked(lambda error, z, x: tuple(-slope for slope in slopes(error, z, x)))),
    ("x for z", "θ1 flies away. Over what does the walk go, and which of x and z meets the error?",
     walked(lambda error, z, x: (np.mean(error), np.mean(error * x)))),
    ("x for z", "θ1 is not the best. Over what does the walk go: which of x and z meets the error?",
     walked(lambda error, z, x: (np.mean(error), np.mean(error) * np.mean(x)))),
    ("way back", "All of the height was divided by std. Which part of it comes from z?",
     back(lambda a, b, mean, std: ((a - b * mean) / std, b / std))),
    *(("not arrived", "It stopped on the way. How long are the steps, and how many are made?",
       short(rate, epochs)) for rate, epochs in SHORT),
    ("sign", "The slope has the wrong sign. Which way does θ1 step?",
     back(lambda a, b, mean, std: (a + b * mean / std, -b / std))),
    ("swapped data", "That is the line of x over y. Which of them is scaled?",
     lambda x, y: fit(y, x)),
)  # fmt: skip

# --- recall

Recall(
    "5.r1",
    {
        "In ∂J/∂θ1 of the MSE, what is each residual multiplied by?": {
            "by 1": "That is ∂J/∂θ0. What is the inner derivative of h for θ1?",
            "by its x": None,
            "by its y": "y does not stand in h. What is multiplied by θ1 there?",
        },
        "Along a direction with curvature 4: which rates converge?": {
            "those below 0.25": "0.25 lands on the bottom at once. Does it fly apart just beyond?",
            "those below 4": "A step multiplies the distance by 1 - 4α. Is that below 1 for 3?",
            "those below 0.5": None,
        },
        "Curvatures 1 and 100: what is the condition number?": {
            "99": "It compares by dividing. What is the steep one over the flat one?",
            "101": "It compares by dividing. What is the steep one over the flat one?",
            "100": None,
        },
    },
    why="Today the data are real, and the condition number is 1466.",
    hints=[
        "Look at a step: with curvature λ it multiplies the distance by 1 - αλ.",
        "The condition number says how many times as steep the steepest direction is.",
    ],
)
