"""Exercises of lesson 5: linear regression in ten lines, scaling, and the largest rate."""

import numpy as np

from gdlesson.checker import Exercise
from gdlesson.checker.kinds import WrongKind, is_array, number, series, several, show
from gdlesson.lessons import slips

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


def lines(
    dm=gradient_m, db=gradient_b, cost=mean_square, first=None, after=False, result=None
):  # fmt: skip
    """The ten lines with other gradients or another cost; `first` is updated before the other."""

    def answer(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
        x, y, m, b, rate = X.tolist(), y.tolist(), m_current, b_current, learning_rate
        before = m, b
        for _ in range(epochs):
            before = m, b
            if first == "m":
                m = m - rate * dm(x, y, m, b)
                b = b - rate * db(x, y, m, b)
            elif first == "b":
                b = b - rate * db(x, y, m, b)
                m = m - rate * dm(x, y, m, b)
            else:
                m, b = m - rate * dm(x, y, m, b), b - rate * db(x, y, m, b)
        last = cost(x, y, *((m, b) if after else before))
        return result(m, b, last) if result else (m, b, last)

    return answer


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
    tell=say_fit,
    why="That is all of gradient descent: the error, two means of it, two steps, again and again.",
    hints=[
        "Do one epoch by hand for three points: the three errors, then the two gradients.",
        "Recall ∂J/∂b = (2/N) Σ error and ∂J/∂m = (2/N) Σ error·X, with error = m·X + b - y.",
        "In the loop: error, cost = np.mean(error**2), both gradients, then both updates "
        "`… = … - learning_rate * …_gradient`. Return the three after the loop.",
    ],
)  # fmt: skip


def slip(name, message, **how):
    """A mistake in the lines, for both ways of computing the cost: before or after the update."""
    for after in (False, True):
        e.mistake(name, message)(lines(**how, after=after))


def turn(name, message):
    """A mistake that works with other arguments, for both ways of computing the cost."""

    def add(change):
        def filled(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
            return change(X, y, m_current, b_current, epochs, learning_rate)

        e.turn(name, message)(filled)
        e.mistake(name, message)(lambda *args: lines(after=True)(*filled(*args)))
        return change

    return add


UPHILL = "Both move uphill. Which sign stands in front of the learning rate, which in the gradient?"
HALF = "The steps are half as long as they should be. Where has the 2 gone?"
SUMMED = "It depends on how many examples there are. Where does the sum become a mean?"
SKIPPED = "One example seems to be left out. Where does your counting start and end?"
EPOCHS = "Count your epochs: is there one too {}?"


@turn("uphill", UPHILL)
def _(X, y, m, b, epochs, rate):
    return X, y, m, b, epochs, -rate


@turn("missing 2", HALF)
def _(X, y, m, b, epochs, rate):
    return X, y, m, b, epochs, rate / 2


@turn("extra 2", "The steps are twice as long as they should be. Is there a 2 too many?")
def _(X, y, m, b, epochs, rate):
    return X, y, m, b, epochs, 2 * rate


@turn("sum for mean", SUMMED)
def _(X, y, m, b, epochs, rate):
    return X, y, m, b, epochs, rate * len(y)


@turn("divided twice", "The gradients seem divided by N twice. Is there a mean of a mean?")
def _(X, y, m, b, epochs, rate):
    return X, y, m, b, epochs, rate / len(y)


@turn("missing rate", "Each step is the whole gradient. What should the learning rate do to it?")
def _(X, y, m, b, epochs, rate):
    return X, y, m, b, epochs, 1.0


@turn("rate squared", "The learning rate comes in twice. How often does an update use it?")
def _(X, y, m, b, epochs, rate):
    return X, y, m, b, epochs, rate**2


@turn("one epoch too many", EPOCHS.format("many"))
def _(X, y, m, b, epochs, rate):
    return X, y, m, b, epochs + 1, rate


@turn("one epoch too few", EPOCHS.format("few"))
def _(X, y, m, b, epochs, rate):
    return X, y, m, b, max(epochs - 1, 0), rate


@turn("return in the loop", "It stopped after one epoch. Does `return` stand inside the loop?")
def _(X, y, m, b, epochs, rate):
    return X, y, m, b, min(epochs, 1), rate


@turn("ignores the start", "The walk starts at 0. Which start was given?")
def _(X, y, m, b, epochs, rate):
    return X, y, 0.0, 0.0, epochs, rate


@turn("swapped X and y", "That is the line of X over y. Which of them does the line predict?")
def _(X, y, m, b, epochs, rate):
    return y, X, m, b, epochs, rate


@turn("swapped start", "m starts where b should, and b where m should. Which is which?")
def _(X, y, m, b, epochs, rate):
    return X, y, b, m, epochs, rate


@turn("first example skipped", SKIPPED)
def _(X, y, m, b, epochs, rate):
    return X[1:], y[1:], m, b, epochs, rate


@turn("last example skipped", SKIPPED)
def _(X, y, m, b, epochs, rate):
    return X[:-1], y[:-1], m, b, epochs, rate


@turn("loops over the data", "It ran once for each example. How many epochs were asked for?")
def _(X, y, m, b, epochs, rate):
    return X, y, m, b, len(y), rate


def many_epochs(X, y, m, b, epochs, rate, after):
    """As the ten lines, without walking: the distance to the best line times a matrix power."""
    table = 2 * np.array([[np.mean(X * X), np.mean(X)], [np.mean(X), 1]])
    best = np.linalg.solve(table, 2 * np.array([np.mean(X * y), np.mean(y)]))

    def at(k):
        return best + np.linalg.matrix_power(np.eye(2) - rate * table, k) @ ((m, b) - best)

    seen = at(epochs if after else epochs - 1)
    return *at(epochs), np.mean((seen[0] * X + seen[1] - y) ** 2)


for count in (1000, 100):
    for after in (False, True):

        @e.mistake("ignores epochs", "A fixed number of epochs ran. Which number was given?")
        def _(X, y, m=0, b=0, epochs=1000, rate=0.0001, count=count, after=after):
            return many_epochs(X, y, m, b, count, rate, after)


for fixed in (0.0001, 0.001, 0.01, 0.1):

    @turn("ignores the rate", "A fixed learning rate was used. Which rate was given?")
    def _(X, y, m, b, epochs, rate, fixed=fixed):
        return X, y, m, b, epochs, fixed


for other in (
    (100, 0.0001),
    (10, 0.0001),
    (10000, 0.0001),
    (1000, 0.01),
    (1000, 0.001),
    (1000, 0.1),
    (100, 0.01),
    (1000, 0.00001),
):
    for after in (False, True):

        @e.mistake(
            "other defaults", "Your defaults differ. Which stand in the exercise's first line?"
        )
        def _(X, y, m=0, b=0, epochs=other[0], rate=other[1], after=after):
            return lines(after=after)(X, y, m, b, epochs, rate)  # fmt: skip


slip("updates m first", "b's gradient already uses the new m. Which m should it use?", first="m")
slip("updates b first", "m's gradient already uses the new b. Which b should it use?", first="b")
slip(
    "sign in m",
    "m moves uphill, b is right. Which sign has m's gradient?",
    dm=scaled(gradient_m, -1),
)
slip(
    "sign in b",
    "b moves uphill, m is right. Which sign has b's gradient?",
    db=scaled(gradient_b, -1),
)
slip(
    "missing 2 in m",
    "m's gradient is half of what it should be. Where is its 2?",
    dm=scaled(gradient_m, 1 / 2),
)
slip(
    "missing 2 in b",
    "b's gradient is half of what it should be. Where is its 2?",
    db=scaled(gradient_b, 1 / 2),
)
slip(
    "sum for mean in m",
    "m's gradient grows with the number of examples. Where is its N?",
    dm=scaled(gradient_m, len),
)
slip(
    "sum for mean in b",
    "b's gradient grows with the number of examples. Where is its N?",
    db=scaled(gradient_b, len),
)
slip(
    "missing x",
    "m's gradient has lost its X. By what is each error multiplied there?",
    dm=gradient_b,
)
slip("extra x", "b's gradient has an X. What is the inner derivative for b?", db=gradient_m)
slip(
    "swapped gradients",
    "m follows b's gradient, and b follows m's. Which of them has the X?",
    dm=gradient_b,
    db=gradient_m,
)

BRACKETS = "In y - m*X + b the b is added. Which brackets hold the prediction together?"
slip("brackets", BRACKETS, dm=slipped_m, db=slipped_b)
slip("brackets", BRACKETS, dm=slipped_m, db=slipped_b, cost=slipped_square)
slip("brackets in m", BRACKETS, dm=slipped_m)
slip("brackets in b", BRACKETS, db=slipped_b)
slip("brackets in cost", BRACKETS, cost=slipped_square)


def error_turned(x, y, m, b):
    """X times only the first of the two terms of the error: X*y - prediction."""
    return 2 / len(y) * sum(m * u + b - u * v for u, v in zip(x, y, strict=True))


def sums_multiplied(x, y, m, b):
    return sum(x) * gradient_b(x, y, m, b)


def means_multiplied(x, y, m, b):
    return sum(x) / len(x) * gradient_b(x, y, m, b)


PRODUCT = (
    "m's gradient multiplies two totals. Is each error multiplied by its own X before summing?"
)
slip(
    "brackets after X",
    "X multiplies y only. Which brackets make it multiply the whole error?",
    dm=error_turned,
)
slip("product of sums", PRODUCT, dm=sums_multiplied)
slip("product of sums", PRODUCT, dm=means_multiplied)
slip(
    "half MSE",
    "That is half the MSE all along. Which cost does the exercise ask for?",
    dm=scaled(gradient_m, 1 / 2),
    db=scaled(gradient_b, 1 / 2),
    cost=scaled(mean_square, 1 / 2),
)
slip(
    "sum for mean",
    SUMMED,
    dm=scaled(gradient_m, len),
    db=scaled(gradient_b, len),
    cost=scaled(mean_square, len),
)
slip(
    "precedence",
    "It grows with N. Is N under the line, or does it multiply?",
    dm=scaled(gradient_m, lambda y: len(y) ** 2),
    db=scaled(gradient_b, lambda y: len(y) ** 2),
)
slip("cost as sum", "The cost is a sum. How does it become a mean?", cost=scaled(mean_square, len))
slip(
    "half cost",
    "The cost is half the MSE. Where does that half come from?",
    cost=scaled(mean_square, 1 / 2),
)
slip(
    "precedence in cost",
    "The cost grows with N. Is N under the line, or does it multiply?",
    cost=scaled(mean_square, lambda y: len(y) ** 2),
)
slip(
    "precedence in cost",
    "The cost grows with N. Is N under the line, or does it multiply?",
    cost=scaled(mean_square, lambda y: len(y) ** 2 / 2),
)
slip(
    "cost as root",
    "The cost is the root of the MSE. Does the exercise ask for a root?",
    cost=lambda *args: mean_square(*args) ** 0.5,
)
slip(
    "absolute errors",
    "The cost is the mean of the absolute errors. Should they be squared?",
    cost=lambda *args: sum(map(abs, errors(*args))) / len(args[1]),
)

for squared in (
    lambda *args: sum(errors(*args)) ** 2 / len(args[1]),
    lambda *args: (sum(errors(*args)) / len(args[1])) ** 2,
    lambda *args: sum(errors(*args)) ** 2,
):
    slip(
        "square of the sum",
        "The errors were added before squaring. What does that cancel?",
        cost=squared,
    )

for plain in (
    lambda *args: sum(errors(*args)) / len(args[1]),
    lambda *args: -sum(errors(*args)) / len(args[1]),
    lambda *args: sum(errors(*args)),
    lambda *args: -sum(errors(*args)),
):
    slip(
        "not squared",
        "Errors of both signs cancel in that cost. What makes each count?",
        cost=plain,
    )

slip(
    "cost not computed",
    "The cost came back as 0. Where in the loop is it computed?",
    cost=lambda *args: 0.0,
)
slip(
    "swapped return",
    "b stands first. In which order does the exercise want the three?",
    result=lambda m, b, c: (b, m, c),
)
slip(
    "cost first",
    "The cost stands first. In which order does the exercise want the three?",
    result=lambda m, b, c: (c, m, b),
)

for fixed in (2, 3, 4, 5, 10, 100, 193, 1000):

    def ratio(y, fixed=fixed):
        return len(y) / fixed

    message = "It is wrong when N changes. Does a number stand where N should?"
    slip(
        "fixed N",
        message,
        dm=scaled(gradient_m, ratio),
        db=scaled(gradient_b, ratio),
        cost=scaled(mean_square, ratio),
    )
    slip("fixed N", message, dm=scaled(gradient_m, ratio), db=scaled(gradient_b, ratio))


@e.mistake("cost of the start", "The cost never changes. Is it computed inside the loop?")
def _(X, y, m=0, b=0, epochs=1000, rate=0.0001):
    return (*lines()(X, y, m, b, epochs, rate)[:2], mean_square(X.tolist(), y.tolist(), m, b))


@e.mistake("no step", "m and b came back as they went in. Which line changes them?")
def _(X, y, m=0, b=0, epochs=1000, rate=0.0001):
    return m, b, mean_square(X.tolist(), y.tolist(), m, b)


for after in (False, True):

    @e.mistake("m not updated", "m came back as it went in. Which line changes it?")
    def _(X, y, m=0, b=0, epochs=1000, rate=0.0001, after=after):
        return lines(dm=lambda *args: 0.0, after=after)(X, y, m, b, epochs, rate)

    @e.mistake("b not updated", "b came back as it went in. Which line changes it?")
    def _(X, y, m=0, b=0, epochs=1000, rate=0.0001, after=after):
        return lines(db=lambda *args: 0.0, after=after)(X, y, m, b, epochs, rate)

    @e.mistake(
        "gradient of the start",
        "Every epoch makes the same step. Are predictions made anew in the loop?",
    )
    def _(X, y, m=0, b=0, epochs=1000, rate=0.0001, after=after):
        start = (X.tolist(), y.tolist(), m, b)
        m = m - epochs * rate * gradient_m(*start)
        b = b - epochs * rate * gradient_b(*start)
        return m, b, mean_square(*(start[:2] + (m, b) if after else start))

    @e.mistake(
        "updates replace m and b", "m and b became the steps. What is a step subtracted from?"
    )
    def _(X, y, m=0, b=0, epochs=1000, rate=0.0001, after=after):
        x, y, cost = X.tolist(), y.tolist(), 0
        for _ in range(epochs):
            cost = mean_square(x, y, m, b)
            m, b = rate * gradient_m(x, y, m, b), rate * gradient_b(x, y, m, b)
        return m, b, mean_square(x, y, m, b) if after else cost

    @e.mistake(
        "gradients add up", "Each epoch's gradient holds those before. Where is it set back to 0?"
    )
    def _(X, y, m=0, b=0, epochs=1000, rate=0.0001, after=after):
        x, y, cost, dm, db = X.tolist(), y.tolist(), 0, 0, 0
        for _ in range(epochs):
            cost = mean_square(x, y, m, b)
            dm, db = dm + gradient_m(x, y, m, b), db + gradient_b(x, y, m, b)
            m, b = m - rate * dm, b - rate * db
        return m, b, mean_square(x, y, m, b) if after else cost

    for share in (False, True):

        @e.mistake(
            "updates for each example", "m and b move after each example. When should they move?"
        )
        def _(X, y, m=0, b=0, epochs=1000, rate=0.0001, after=after, share=share):
            x, y, cost = X.tolist(), y.tolist(), 0
            for _ in range(epochs):
                cost = mean_square(x, y, m, b)
                for u, v in zip(x, y, strict=True):
                    r = (m * u + b - v) / (len(y) if share else 1)
                    m, b = m - rate * 2 * r * u, b - rate * 2 * r
            return m, b, mean_square(x, y, m, b) if after else cost  # fmt: skip


@e.mistake("closed form", "That is the best line itself. Where do `epochs` and the start come in?")
def _(X, y, m=0, b=0, epochs=1000, rate=0.0001):
    dx = X - X.mean()
    m = np.sum(dx * y) / np.sum(dx * dx)
    b = y.mean() - m * X.mean()
    return m, b, np.mean((m * X + b - y) ** 2)


@e.mistake("gradients returned", "Those are gradients. Where do m and b stand after the last step?")
def _(X, y, m=0, b=0, epochs=1000, rate=0.0001):
    x, y = X.tolist(), y.tolist()
    m, b, _ = lines()(X, np.array(y), m, b, epochs - 1, rate)
    return gradient_m(x, y, m, b), gradient_b(x, y, m, b), mean_square(x, y, m, b)


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
        (np.array([-0.021, 0.034, 0.017, -0.058]),),
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
)

ZERO = "z does not have mean 0. What should be subtracted from x first?"
SPREAD = "z does not have standard deviation 1. By what should x - mean be divided?"


def slip2(name, message, z, middle=np.mean, spread=None):
    """A mistake in z, mean or std, for both kinds of standard deviation where it has one."""
    for std in (np.std, sample_std):

        def answer(x, std=std):
            return z(x, std(x)), middle(x), (spread or std)(x)

        e.mistake(name, message)(answer)


def rms(x):
    return np.sqrt(np.mean(x * x))


def median(x):
    low, high = (x.size - 1) // 2, x.size // 2
    return (np.sort(x)[low] + np.sort(x)[high]) / 2


def right_z(x, std):
    return (x - x.mean()) / std


slip2("not centred", ZERO, lambda x, std: x / std)
slip2("only centred", SPREAD, lambda x, std: x - x.mean())
slip2("divided by the variance", SPREAD, lambda x, std: (x - x.mean()) / std**2)
slip2("divided by the range", SPREAD, lambda x, std: (x - x.mean()) / np.ptp(x))
slip2(
    "scaled to 0…1",
    "z runs from 0 to 1. Which mean and which spread should it have?",
    lambda x, std: (x - x.min()) / np.ptp(x),
)
slip2("divided by the mean", SPREAD, lambda x, std: (x - x.mean()) / x.mean())
slip2("divided by the norm", SPREAD, lambda x, std: (x - x.mean()) / (np.std(x) * np.sqrt(x.size)))
slip2("multiplied", "The spread grew. Is std under the line?", lambda x, std: (x - x.mean()) * std)
slip2(
    "brackets",
    "Only the mean was divided by std. Which brackets are missing?",
    lambda x, std: x - x.mean() / std,
)
slip2("sign", "z is turned round. What is subtracted from what?", lambda x, std: -right_z(x, std))
slip2("not scaled", "z is x itself. Where are the shift and the scaling?", lambda x, std: x)
slip2(
    "variance returned",
    "z and the mean are right; the third is the variance. What is its root?",
    right_z,
    spread=lambda x: np.var(x),
)
slip2(
    "variance returned",
    "z and the mean are right; the third is the variance. What is its root?",
    right_z,
    spread=lambda x: np.var(x, ddof=1),
)
slip2(
    "median",
    "That is the median in the middle. Where is the mean?",
    lambda x, std: (x - median(x)) / std,
    middle=median,
)
slip2(
    "mean and std of z",
    "Those are the mean and std of z. Which does one need to go back to x?",
    right_z,
    middle=lambda x: 0.0,
    spread=lambda x: 1.0,
)

ABOUT_ZERO = "The spread was measured from 0. From where should each distance be taken?"
DEVIATION = "The spread is the mean distance. Where do the squares and the root come in?"
for centred in (True, False):
    e.mistake("std about zero", ABOUT_ZERO)(
        lambda x, centred=centred: ((x - centred * x.mean()) / rms(x), x.mean(), rms(x))
    )


@e.mistake("mean distance", DEVIATION)
def _(x):
    spread = np.mean(np.abs(x - x.mean()))
    return (x - x.mean()) / spread, x.mean(), spread


@e.mistake("root of the sum", "The squares were summed. Where is their mean taken?")
def _(x):
    spread = np.sqrt(np.sum((x - x.mean()) ** 2))
    return (x - x.mean()) / spread, x.mean(), spread


@e.mistake("variance for std", "The variance was used for std. Where is its root?")
def _(x):
    return (x - x.mean()) / np.var(x), x.mean(), np.var(x)


@e.mistake("variance for std", "The variance was used for std. Where is its root?")
def _(x):
    var = np.var(x, ddof=1)
    return (x - x.mean()) / var, x.mean(), var


TWO = "z was divided by one standard deviation, and another returned. Do both divide by m?"


@e.mistake("two kinds of std", TWO)
def _(x):
    return right_z(x, np.std(x)), x.mean(), sample_std(x)


@e.mistake("two kinds of std", TWO)
def _(x):
    return right_z(x, sample_std(x)), x.mean(), np.std(x)


for spread in (np.std, sample_std):
    e.mistake("other order", "mean and std changed places. In which order are they wanted?")(
        lambda x, spread=spread: (right_z(x, spread(x)), spread(x), x.mean())
    )

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
    ],
    tell="For θ0 = {theta0}, θ1 = {theta1}, mean = {mean}, std = {std} you got {got}.",
    why="θ0 + θ1·(x - mean)/std, multiplied out, is a line over x: the same line in other units.",
    hints=[
        "Take x = mean: which z is that, and what does the line predict there?",
        "Recall that z = (x - mean) / std. Put that into θ0 + θ1·z and multiply out.",
        "What stands before x is the new θ1. What stands without x is the new θ0: "
        "the old one, and a part with mean and std.",
    ],
)

BEFORE = "Multiply out θ0 + θ1·(x - mean)/std: what stands before x?"
WITHOUT = "Multiply out θ0 + θ1·(x - mean)/std: what stands without x?"


@e.mistake("swapped", "The two changed places. Which comes first in the exercise?")
def _(theta0, theta1, mean, std):
    return unscale(theta0, theta1, mean, std)[::-1]


@e.turn("swapped thetas", "θ0 and θ1 seem to have changed places. Which one multiplies z?")
def _(theta0, theta1, mean, std):
    return theta1, theta0, mean, std


@e.turn("swapped mean and std", "mean and std changed places. Which of them is divided by?")
def _(theta0, theta1, mean, std):
    return theta0, theta1, std, mean


@e.turn("sign of the mean", "θ0 moves the wrong way. Is the mean added or subtracted in z?")
def _(theta0, theta1, mean, std):
    return theta0, theta1, -mean, std


@e.mistake("θ0 kept", "θ1 is right. Does the line over x still meet x = 0 at the same height?")
def _(theta0, theta1, mean, std):
    return theta0, theta1 / std


@e.mistake("θ1 kept", f"θ1 is still that of z. {BEFORE}")
def _(theta0, theta1, mean, std):
    return theta0 - theta1 * mean / std, theta1


@e.mistake("nothing changed", "That is still the line over z. What does a step of z mean in x?")
def _(theta0, theta1, mean, std):
    return theta0, theta1


@e.mistake("std missing in θ0", f"In θ0 the mean is not divided. {WITHOUT}")
def _(theta0, theta1, mean, std):
    return theta0 - theta1 * mean, theta1 / std


@e.mistake("std missing", f"std does not come in. {BEFORE}")
def _(theta0, theta1, mean, std):
    return theta0 - theta1 * mean, theta1


@e.mistake("divided twice", "θ0 is divided by std twice. Had θ1 been divided before?")
def _(theta0, theta1, mean, std):
    return theta0 - theta1 * mean / std**2, theta1 / std


@e.mistake("multiplied", "std multiplies. Does one unit of x make a smaller or a larger step of z?")
def _(theta0, theta1, mean, std):
    return theta0 - theta1 * std * mean, theta1 * std


@e.mistake("multiplied", "std multiplies in θ1. Is one unit of x more or less than one of z?")
def _(theta0, theta1, mean, std):
    return theta0 - theta1 * mean / std, theta1 * std


@e.mistake("θ1 missing in θ0", f"In θ0 nothing multiplies the mean. {WITHOUT}")
def _(theta0, theta1, mean, std):
    return theta0 - mean / std, theta1 / std


@e.mistake("θ1 missing in θ0", f"In θ0 nothing multiplies the mean. {WITHOUT}")
def _(theta0, theta1, mean, std):
    return theta0 - mean, theta1 / std


@e.mistake("θ0 divided", "All of θ0 was divided by std. Which part of it comes from z?")
def _(theta0, theta1, mean, std):
    return (theta0 - theta1 * mean) / std, theta1 / std


@e.mistake("θ0 divided", "θ0 was divided by std. Which part of it comes from z?")
def _(theta0, theta1, mean, std):
    return theta0 / std, theta1 / std


@e.mistake("θ0 divided", "θ0 was divided by std. Which part of it comes from z?")
def _(theta0, theta1, mean, std):
    return theta0 / std - theta1 * mean / std, theta1 / std


@e.mistake("scaled like x", "The parameters were treated like values of x. What do they multiply?")
def _(theta0, theta1, mean, std):
    return theta0 * std + mean, theta1 * std + mean


@e.mistake("scaled like x", "The parameters were treated like values of x. What do they multiply?")
def _(theta0, theta1, mean, std):
    return (theta0 - mean) / std, (theta1 - mean) / std


slips.add_whole_numbers(e)
slips.add_rounding(e)

# --- 5.4


def largest_rate(x):
    """The rate below which gradient descent on the MSE converges, whatever y is."""
    hessian = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
    return 2 / np.max(np.linalg.eigvalsh(hessian))


def curvatures(x):
    """The eigenvalues of the MSE's Hessian, small first."""
    return np.linalg.eigvalsh(2 * np.array([[1, x.mean()], [x.mean(), np.mean(x * x)]]))


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


@e.twist("half", "It is half the limit. At which 1 - α·λ does the distance stop shrinking?")
def _(rate, x):
    return rate / 2


@e.twist("double", "It is twice the limit. Is there a 2 in the Hessian of the full MSE?")
def _(rate, x):
    return 2 * rate


@e.twist("factor 4", "It is a quarter of the limit. How many 2s does the Hessian of the MSE have?")
def _(rate, x):
    return rate / 4


@e.twist("sums for means", "It shrinks as examples are added. Are those sums, not means?")
def _(rate, x):
    return rate / len(x)


@e.twist("divided twice", "It grows as examples are added. Is there a mean of a mean?")
def _(rate, x):
    return rate * len(x)


slips.add_sign(e, "It is negative. Which sign has a rate that goes downhill?")


@e.mistake("smallest eigenvalue", "That suits the flattest direction. Which one overshoots first?")
def _(x):
    return 2 / curvatures(x)[0]


@e.mistake("the eigenvalue", "That is the largest curvature itself. Which rate belongs to it?")
def _(x):
    return curvatures(x)[1]


@e.mistake("the eigenvalue", "That is the largest curvature itself. Which rate belongs to it?")
def _(x):
    return curvatures(x)[1] / 2


@e.mistake("condition number", "That compares the two curvatures. Which of them limits the rate?")
def _(x):
    return curvatures(x)[1] / curvatures(x)[0]


@e.mistake("condition number", "That compares the two curvatures. Which of them limits the rate?")
def _(x):
    return 2 * curvatures(x)[0] / curvatures(x)[1]


@e.mistake("trace", "That uses the sum of both curvatures. Which one alone limits the rate?")
def _(x):
    return 2 / np.sum(curvatures(x))


@e.mistake("mean curvature", "That uses the mean of both curvatures. Which one limits the rate?")
def _(x):
    return 4 / np.sum(curvatures(x))


@e.mistake("determinant", "That uses the product of the curvatures. Which one limits the rate?")
def _(x):
    return 2 / np.prod(curvatures(x))


@e.mistake("norm", "That uses the size of the whole table. Which eigenvalue limits the rate?")
def _(x):
    return 2 / np.sqrt(np.sum(curvatures(x) ** 2))


ALONE = "That is the limit along θ1 alone. Which direction is steeper still?"


@e.mistake("mean of x² alone", ALONE)
def _(x):
    return 1 / np.mean(x**2)


@e.mistake("mean of x² alone", ALONE)
def _(x):
    return 1 / np.sum(x**2)


@e.mistake("largest x", "That looks at one x only. Which means stand in the Hessian?")
def _(x):
    return 1 / np.max(x**2)


@e.mistake("largest x", "That looks at one x only. Which means stand in the Hessian?")
def _(x):
    return 1 / np.max(x) ** 2


@e.mistake("centred x", "That is the limit for centred x. Where does the mean of x come in?")
def _(x):
    return 1 / np.var(x)


@e.mistake("centred x", "That is the limit for centred x. Where does the mean of x come in?")
def _(x):
    return 1 / max(1.0, np.var(x))


@e.mistake("square of the mean", "The mean was squared. Is that the mean of the squares?")
def _(x):
    return 2 / (2 * (1 + np.mean(x) ** 2))


@e.mistake("one for m", "The upper left is m, the rest are means. What is the mean of 1?")
def _(x):
    table = 2 * np.array([[len(x), x.mean()], [x.mean(), np.mean(x * x)]])
    return 2 / np.linalg.eigvalsh(table)[1]


@e.mistake("mean of x missing", "The corners beside the diagonal are empty. What stands there?")
def _(x):
    return 2 / max(2.0, 2 * np.mean(x * x))


@e.mistake("the ten lines' rate", "That is a rate somebody chose. What do these x allow?")
def _(x):
    return 0.0001


slips.add_whole_numbers(e)
slips.add_rounding(e)
