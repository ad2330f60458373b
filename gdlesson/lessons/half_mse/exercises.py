"""Exercises of lesson 4: half the mean squared error, and the whole program."""

import numpy as np

from gdlesson.checker import Exercise
from gdlesson.checker.kinds import number, rows, several, show
from gdlesson.lessons import slips

# The first data are small enough to be worked through by hand: h = (3, 5, 9), h - y = (-2, 3, 1).
SMALL = np.array([1.0, 2.0, 4.0]), np.array([5.0, 2.0, 8.0])
BOTH_SIGNS = np.array([-1.5, 0.5, 2.0, 3.5, -0.7]), np.array([2.0, -1.0, 0.3, 4.0, -2.5])
LARGE = np.array([120.0, 80.0, 310.0, 45.0]), np.array([3000.0, -450.0, 900.0, 1200.0])
ODD = (
    np.array([0.137, 0.911, 1.733, -0.421, 2.049, 0.577]),
    np.array([1.313, -0.271, 2.817, 0.619, 3.301, 1.117]),
)
PROBES = [
    (1.0, 2.0, *SMALL),
    (-0.5, 1.5, *BOTH_SIGNS),
    (40.0, -3.0, *LARGE),
    (0.773, -1.219, *ODD),
    (2.0, 0.75, SMALL[1], SMALL[0]),
]

BRACKETS = "One part of the line has the wrong sign. Are there brackets around h?"


def add_line(e):
    """Slips in h(x) - y, for a function of (theta0, theta1, x, y)."""

    @e.turn("brackets", BRACKETS)
    def _(theta0, theta1, x, y):
        return -theta0, theta1, x, y

    @e.turn("brackets", BRACKETS)
    def _(theta0, theta1, x, y):
        return theta0, -theta1, x, y

    @e.turn("sum for difference", "It looks as if h and y were added. How far apart are they?")
    def _(theta0, theta1, x, y):
        return theta0, theta1, x, -y

    @e.turn("swapped parameters", "θ0 and θ1 seem to have changed places. Which goes with x?")
    def _(theta0, theta1, x, y):
        return theta1, theta0, x, y

    @e.turn("swapped data", "x and y seem to have changed places. Which is the line's input?")
    def _(theta0, theta1, x, y):
        return theta0, theta1, y, x

    @e.turn("missing theta0", "The line goes through 0 here. Where does θ0 come in?")
    def _(theta0, theta1, x, y):
        return 0.0, theta1, x, y

    @e.turn("missing theta1", "The slope seems to be 1 here. Where does θ1 come in?")
    def _(theta0, theta1, x, y):
        return theta0, 1.0, x, y

    @e.turn("y ignored", "It looks as if y were 0. What is h compared with?")
    def _(theta0, theta1, x, y):
        return theta0, theta1, x, 0 * y


def add_skipped(e):
    """One example left out, for a function of (theta0, theta1, x, y) that returns means."""

    @e.turn(
        "first example skipped", "The first example seems left out. Where does the range start?"
    )
    def _(theta0, theta1, x, y):
        return theta0, theta1, x[1:], y[1:]

    @e.turn("last example skipped", "The last example seems left out. Where does the range end?")
    def _(theta0, theta1, x, y):
        return theta0, theta1, x[:-1], y[:-1]

    @e.mistake(
        "first example skipped", "The first example seems left out. Where does the range start?"
    )
    def _(theta0, theta1, x, y):
        return share(e.right(theta0, theta1, x[1:], y[1:]), (len(y) - 1) / len(y))

    @e.mistake("last example skipped", "The last example seems left out. Where does the range end?")
    def _(theta0, theta1, x, y):
        return share(e.right(theta0, theta1, x[:-1], y[:-1]), (len(y) - 1) / len(y))

    @e.mistake(
        "return in the loop",
        "Only the first example is in it. Does `return` stand inside the loop?",
    )
    def _(theta0, theta1, x, y):
        return share(e.right(theta0, theta1, x[:1], y[:1]), 1 / len(y))

    @e.mistake("only the first", "Only the first example is in it. What becomes of the others?")
    def _(theta0, theta1, x, y):
        return e.right(theta0, theta1, x[:1], y[:1])

    @e.mistake("only the last", "Only the last example is in it. Is the sum overwritten?")
    def _(theta0, theta1, x, y):
        return e.right(theta0, theta1, x[-1:], y[-1:])

    @e.mistake("only the last", "Only the last example is in it. Is the sum overwritten?")
    def _(theta0, theta1, x, y):
        return share(e.right(theta0, theta1, x[-1:], y[-1:]), 1 / len(y))

    e.twist("m - 1", "It is divided by m - 1, it seems. How many examples are there?")(
        lambda part, theta0, theta1, x, y: part * len(y) / (len(y) - 1)
    )


def share(value, factor):
    """A number, or a tuple of them, times a factor."""
    return tuple(factor * np.asarray(value)) if isinstance(value, tuple) else factor * value


# --- 4.1


def half_mse(theta0, theta1, x, y):
    """Half the mean squared error J = 1/(2m) Σ (h(x) - y)²."""
    h = theta0 + theta1 * x
    return np.sum((h - y) ** 2) / (2 * len(x))


e = Exercise(
    "4.1",
    half_mse,
    number("J"),
    probes=PROBES,
    tell="For θ0 = {theta0}, θ1 = {theta1}, x = {x}, y = {y} your J is {got}.",
    why="Half of it has its lowest point at the same place, and a simpler derivative.",
    hints=[
        "Work out h - y by hand for x = (1, 2, 4), y = (5, 2, 8), θ0 = 1, θ1 = 2. Then square.",
        "Recall the order: first the line's error, then its square, then the mean, then half.",
        "The mean squared error is np.mean((h - y) ** 2), with h from θ0, θ1 and x. "
        "How do you make half of it?",
    ],
)

slips.add_sign(e, "A sum of squares is never negative. Where does the minus come from?")
slips.add_twos(
    e,
    "It is half of half the MSE. How often do you divide by 2?",
    "That is the whole MSE. Where does the ½ come in?",
)
slips.add_mean(e)
slips.add_whole_numbers(e)
add_line(e)
add_skipped(e)


@e.turn("missing x", "The line has the same height everywhere. Where does x come in?")
def _(theta0, theta1, x, y):
    return theta0, theta1, np.ones_like(x), y


SUMMED = "The errors were added before squaring, so they cancel. Which comes first?"


@e.mistake("square of the sum", SUMMED)
def _(theta0, theta1, x, y):
    return np.sum(theta0 + theta1 * x - y) ** 2 / (2 * len(x))


@e.mistake("square of the sum", SUMMED)
def _(theta0, theta1, x, y):
    return np.mean(theta0 + theta1 * x - y) ** 2 / 2


@e.mistake("square of the sum", SUMMED)
def _(theta0, theta1, x, y):
    return (np.sum(theta0 + theta1 * x - y) / (2 * len(x))) ** 2


@e.mistake("not squared", "Errors above and below the line cancel here. What makes them count?")
def _(theta0, theta1, x, y):
    return np.mean(theta0 + theta1 * x - y) / 2


@e.mistake("absolute value", "Each error counts by its size here. What should become of it?")
def _(theta0, theta1, x, y):
    return np.mean(np.abs(theta0 + theta1 * x - y)) / 2


for power, half in ((1, 1.0), (1, 0.5), (0.5, 1.0)):

    @e.mistake("root", "It is a root of what is asked for. Is there a `sqrt` too many?")
    def _(theta0, theta1, x, y, half=half, power=power):
        full = np.mean((theta0 + theta1 * x - y) ** 2)
        return half * np.sqrt(full * (0.5 if power == 0.5 else 1))


@e.mistake("square binds first", "It looks as if only y were squared. What do brackets hold?")
def _(theta0, theta1, x, y):
    return np.mean(theta0 + theta1 * x - y**2) / 2


@e.mistake("difference of squares", "h and y were squared one by one. What is squared in J?")
def _(theta0, theta1, x, y):
    return np.mean((theta0 + theta1 * x) ** 2 - y**2) / 2


@e.mistake("exponent 3", "It looks like a third power. Which power makes a squared error?")
def _(theta0, theta1, x, y):
    return np.mean((theta0 + theta1 * x - y) ** 3) / 2


@e.mistake("half squared", "It looks as if the ½ were squared too. What belongs inside the square?")
def _(theta0, theta1, x, y):
    return np.mean(((theta0 + theta1 * x - y) / (2 * len(x))) ** 2)


EVERY = "It looks as if every x met every y. Which shapes have h and y?"


@e.mistake("every x meets every y", EVERY)
def _(theta0, theta1, x, y):
    return np.mean((theta0 + theta1 * x[:, None] - y) ** 2) / 2


@e.mistake("every x meets every y", EVERY)
def _(theta0, theta1, x, y):
    return np.sum((theta0 + theta1 * x[:, None] - y) ** 2) / (2 * len(x))


# --- 4.2


def half_mse_gradient(theta0, theta1, x, y):
    """(∂J/∂θ0, ∂J/∂θ1) of half the MSE: 1/m Σ (h(x) - y) and 1/m Σ (h(x) - y)·x."""
    error = theta0 + theta1 * x - y
    return np.mean(error), np.mean(error * x)


DJ0, DJ1 = "∂J/∂θ0", "∂J/∂θ1"

e = Exercise(
    "4.2",
    half_mse_gradient,
    several(number(DJ0), number(DJ1)),
    probes=PROBES,
    tell="For θ0 = {theta0}, θ1 = {theta1}, x = {x}, y = {y} you got {got}.",
    why="The mean error moves the line up or down, the mean of error times x turns it.",
    hints=[
        "Work out h - y by hand for x = (1, 2, 4), y = (5, 2, 8), θ0 = 1, θ1 = 2: (-2, 3, 1).",
        "Recall that the 2 of the power rule meets the ½. What is left under the line?",
        "∂J/∂θ0 is the mean of error = h - y. For ∂J/∂θ1 each error is multiplied by its own x "
        "before the mean is taken.",
    ],
    rtol=1e-5,  # a gradient felt with small steps is right as well
)

slips.add_sign(e, "The sign is turned round. Is it h - y or y - h?")
slips.add_twos(
    e,
    "It is half as large. What becomes of the 2 of the power rule?",
    "It is twice as large. Have the 2 and the ½ met?",
)
slips.add_mean(e)
slips.add_whole_numbers(e)
add_line(e)
add_skipped(e)


@e.turn("missing x in h", "The line has the same height everywhere. Where does x stand in h?")
def _(theta0, theta1, x, y):
    # h = θ0 + θ1 at every x: the line moves, y is turned by the same amount.
    return theta0, theta1, x, y + theta1 * x - theta1


@e.mistake("swapped return", "The two seem to have changed places. Which one comes first?")
def _(theta0, theta1, x, y):
    return half_mse_gradient(theta0, theta1, x, y)[::-1]


@e.mistake("missing x", "Both are the same. What is the inner derivative of h for θ1?")
def _(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return np.mean(r), np.mean(r)


@e.mistake("x in both", "Both have the factor x. What is the inner derivative of h for θ0?")
def _(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return np.mean(r * x), np.mean(r * x)


@e.mistake("x twice", "There is an x too many. What is the inner derivative of h for θ1?")
def _(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return np.mean(r), np.mean(r * x * x)


@e.mistake("theta1 for x", "It looks like a factor θ1. What is the inner derivative for θ1?")
def _(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return np.mean(r), np.mean(r * theta1)


@e.mistake("x outside the mean", "The mean error met the mean x. When is each multiplied by its x?")
def _(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return np.mean(r), np.mean(r) * np.mean(x)


@e.mistake("x outside the mean", "The error's mean met the sum of x. When does each meet its x?")
def _(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return np.mean(r), np.mean(r) * np.sum(x)


INNER = "Only a part of h - y met x. Are there brackets around it?"


@e.mistake("x meets y only", INNER)
def _(theta0, theta1, x, y):
    h = theta0 + theta1 * x
    return np.mean(h - y), np.mean(h - y * x)


@e.mistake("x meets h only", INNER)
def _(theta0, theta1, x, y):
    h = theta0 + theta1 * x
    return np.mean(h - y), np.mean(h * x - y)


@e.mistake("error squared", "The errors are still squared. What does the power rule leave?")
def _(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return np.mean(r**2), np.mean(r**2 * x)


@e.mistake("cost", "That is the cost, with and without x. What is its derivative?")
def _(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return np.mean(r**2) / 2, np.mean(r**2 * x) / 2


@e.mistake("absolute value", "All errors count as positive here. Which way does each one pull?")
def _(theta0, theta1, x, y):
    r = np.abs(theta0 + theta1 * x - y)
    return np.mean(r), np.mean(r * x)


@e.mistake("only the signs", "Only the errors' signs count here. What about their sizes?")
def _(theta0, theta1, x, y):
    r = np.sign(theta0 + theta1 * x - y)
    return np.mean(r), np.mean(r * x)


@e.mistake("every x meets every y", EVERY)
def _(theta0, theta1, x, y):
    r = theta0 + theta1 * x[:, None] - y
    return np.mean(r), np.mean(r * x)


@e.mistake("every x meets every y", EVERY)
def _(theta0, theta1, x, y):
    r = theta0 + theta1 * x[:, None] - y
    return np.mean(r), np.mean(r * x[:, None])


@e.mistake("every x meets every y", EVERY)
def _(theta0, theta1, x, y):
    r = theta0 + theta1 * x[:, None] - y
    return np.sum(r) / len(x), np.sum(r * x) / len(x)


@e.mistake("every x meets every y", EVERY)
def _(theta0, theta1, x, y):
    r = theta0 + theta1 * x[:, None] - y
    return np.sum(r) / len(x), np.sum(r * x[:, None]) / len(x)


# --- 4.3


def matching_alpha(alpha):
    """The rate for half-MSE that walks the path of alpha on MSE."""
    return 2 * alpha


e = Exercise(
    "4.3",
    matching_alpha,
    number("the rate"),
    probes=[(0.1,), (0.03,), (1.5,), (0.00017,), (7.0,)],
    tell="For α = {alpha} on MSE you take {got} on half-MSE.",
    why="Half the gradient and twice the rate make the same step, to the last bit.",
    hints=[
        "Compare the two gradients at one place: how many times is the one the other?",
        "Recall that a step is the rate times the gradient. Which rate makes the steps equal?",
        "The gradient of half-MSE is half as long. So the rate must be longer by which factor?",
    ],
)

slips.add_sign(e, "With a negative rate it walks uphill. Which positive rate makes the same step?")
slips.add_whole_numbers(e)


@e.mistake("half", "Half the rate on half the gradient: how long is the step then?")
def _(alpha):
    return alpha / 2


@e.mistake("same", "With the same rate, half the gradient makes half the step. What mends that?")
def _(alpha):
    return alpha


@e.mistake("four times", "That step is twice too long. By which factor is the gradient shorter?")
def _(alpha):
    return 4 * alpha


@e.mistake("alpha squared", "It looks like α². Should twice the rate give four times the answer?")
def _(alpha):
    return alpha**2


@e.mistake("root", "It looks like a root. Is a step proportional to the rate?")
def _(alpha):
    return alpha**0.5


@e.mistake("root", "It looks like a factor √2. By which factor is the gradient shorter?")
def _(alpha):
    return 2**0.5 * alpha


@e.mistake("plus for times", "It looks as if something were added. What keeps α·gradient the same?")
def _(alpha):
    return alpha + 2


@e.mistake("plus for times", "It looks as if something were added. What keeps α·gradient the same?")
def _(alpha):
    return alpha + 0.5


@e.mistake("divided by alpha", "A larger rate gives a smaller one here. Should it?")
def _(alpha):
    return 2 / alpha


@e.mistake("divided by alpha", "A larger rate gives a smaller one here. Should it?")
def _(alpha):
    return 1 / (2 * alpha)


@e.mistake("divided by alpha", "A larger rate gives a smaller one here. Should it?")
def _(alpha):
    return 1 / alpha


@e.mistake("constant", "It is 2 for every α. How should it depend on α?")
def _(alpha):
    return 2.0


@e.mistake("constant", "It is 0.2 for every α. How should it depend on α?")
def _(alpha):
    return 0.2


@e.mistake("constant", "It is 0.5 for every α. How should it depend on α?")
def _(alpha):
    return 0.5


# --- 4.4


def gradient_descent(x, y, theta0, theta1, alpha, steps):
    """(θ0, θ1) after that many simultaneous steps of gradient descent on half the MSE."""
    for _ in range(steps):
        error = theta0 + theta1 * x - y
        gradient0 = np.mean(error)
        gradient1 = np.mean(error * x)
        theta0 = theta0 - alpha * gradient0
        theta1 = theta1 - alpha * gradient1
    return theta0, theta1


def say_walk(got, x, y, theta0, theta1, alpha, steps):
    """Where an answer ended."""
    many = f"{steps} step{'' if steps == 1 else 's'}"
    return (
        f"x = {show(x)}, y = {show(y)}: {many} with α = {show(alpha)} "
        f"led you from ({show(theta0)}, {show(theta1)}) to {show(got)}."
    )


e = Exercise(
    "4.4",
    gradient_descent,
    several(number("θ0"), number("θ1")),
    probes=[
        (*SMALL, 1.0, 2.0, 0.1, 2),
        (*BOTH_SIGNS, -0.5, 1.5, 0.2, 3),
        (*ODD, 0.773, -1.219, 0.137, 5),
        (LARGE[0], LARGE[1], 40.0, -3.0, 2e-5, 2),
        (*SMALL[::-1], 2.0, 0.75, 0.03, 1),
        (*ODD, 3.0, 1.25, 0.21, 4),
        (*SMALL, 1.0, 2.0, 0.1, 0),
    ],
    tell=say_walk,
    why="That is linear regression: both new values come from the old line, step after step.",
    hints=[
        "Make one step by hand from θ0 = 1, θ1 = 2 with x = (1, 2, 4), y = (5, 2, 8). Then two.",
        "Recall the order in the loop: errors, both gradients, then both updates.",
        "In the loop: error = theta0 + theta1 * x - y. Both gradients are means, one of error, one "
        "of error * x. Take alpha times each away, and return after the loop.",
    ],
)


def line_error(theta0, theta1, x, y):
    return theta0 + theta1 * x - y


def mean_gradient(r, x, y, theta0, theta1):
    return np.mean(r), np.mean(r * x)


def descend(
    x, y, theta0, theta1, alpha, steps, error=line_error, gradient=mean_gradient, rates=(1, 1)
):
    """The right walk, with slips: other errors, another gradient, other rates for each part."""
    for _ in range(steps):
        g0, g1 = gradient(error(theta0, theta1, x, y), x, y, theta0, theta1)
        theta0, theta1 = theta0 - rates[0] * alpha * g0, theta1 - rates[1] * alpha * g1
    return theta0, theta1


def walks(name, message, **slip):
    """A mistake of 4.4 that walks with another error, another gradient or other rates."""
    e.mistake(name, message)(lambda *args: descend(*args, **slip))


def rate(name, message, change):
    """A mistake of 4.4 that is the same as another rate; change: a function of (alpha, m)."""
    e.turn(name, message)(
        lambda x, y, theta0, theta1, alpha, steps: (
            x,
            y,
            theta0,
            theta1,
            change(alpha, len(x)),
            steps,
        )
    )


rate("uphill", "That is uphill. Which sign belongs before α?", lambda alpha, m: -alpha)
rate("missing alpha", "The whole gradient is a step. Where is α?", lambda alpha, m: 1.0)
rate("alpha squared", "α comes in twice. How often should it?", lambda alpha, m: alpha**2)
rate("divided by alpha", "α divides the gradient. Should it multiply?", lambda alpha, m: 1 / alpha)
rate("extra 2", "Steps are twice as long. Is that the whole MSE?", lambda alpha, m: 2 * alpha)
rate("missing 2", "Steps are half as long. Where has a 2 gone?", lambda alpha, m: alpha / 2)
rate("sum for mean", "You took sums for means. Where is the 1/m?", lambda alpha, m: alpha * m)
rate("divided twice", "It is divided by m twice. Is one enough?", lambda alpha, m: alpha / m)
PRECEDENCE = "The step grows with m. Does m multiply in `1/2*m`?"
rate("precedence", PRECEDENCE, lambda alpha, m: alpha * m**2)
rate("precedence", PRECEDENCE, lambda alpha, m: alpha * m**2 / 2)
rate("precedence", PRECEDENCE, lambda alpha, m: alpha * m**2 / 4)
rate("m - 1", "You divide by m - 1. How many examples?", lambda alpha, m: alpha * m / (m - 1))
for fixed in (3, 5, 10, 193):
    rate(
        "fixed m",
        "A fixed number stands for m. How many examples are there?",
        lambda alpha, m, fixed=fixed: alpha * m / fixed,
    )


@e.turn("one step too many", "You made one step too many. How often does the loop run?")
def _(x, y, theta0, theta1, alpha, steps):
    return x, y, theta0, theta1, alpha, steps + 1


@e.turn("one step too few", "You made one step too few. Where does the range start?")
def _(x, y, theta0, theta1, alpha, steps):
    return x, y, theta0, theta1, alpha, max(steps - 1, 0)


@e.turn(
    "return in the loop",
    "It made one step only. Is `return` inside the loop, or the update outside?",
)
def _(x, y, theta0, theta1, alpha, steps):
    return x, y, theta0, theta1, alpha, 1


@e.turn("loops over the data", "It makes m steps. Which argument says how many?")
def _(x, y, theta0, theta1, alpha, steps):
    return x, y, theta0, theta1, alpha, len(x)


@e.turn("loops over the data", "It makes m - 1 steps. Which argument says how many?")
def _(x, y, theta0, theta1, alpha, steps):
    return x, y, theta0, theta1, alpha, len(x) - 1


@e.turn("ignores the start", "You started at (0, 0). Where should you?")
def _(x, y, theta0, theta1, alpha, steps):
    return x, y, 0.0, 0.0, alpha, steps


@e.turn("ignores theta0", "θ0 started at 0. Where should it?")
def _(x, y, theta0, theta1, alpha, steps):
    return x, y, 0.0, theta1, alpha, steps


@e.turn("ignores theta1", "θ1 started at 0. Where should it?")
def _(x, y, theta0, theta1, alpha, steps):
    return x, y, theta0, 0.0, alpha, steps


@e.turn("swapped start", "θ0 and θ1 changed places at the start. Which is which?")
def _(x, y, theta0, theta1, alpha, steps):
    return x, y, theta1, theta0, alpha, steps


@e.turn("swapped data", "x and y changed places. Which is the line's input?")
def _(x, y, theta0, theta1, alpha, steps):
    return y, x, theta0, theta1, alpha, steps


FIRST = "The first example is left out. Where does the range start?"
LAST = "The last example is left out. Where does the range end?"


@e.turn("first example skipped", FIRST)
def _(x, y, theta0, theta1, alpha, steps):
    return x[1:], y[1:], theta0, theta1, alpha, steps


@e.turn("first example skipped", FIRST)
def _(x, y, theta0, theta1, alpha, steps):
    return x[1:], y[1:], theta0, theta1, alpha * (len(x) - 1) / len(x), steps


@e.turn("last example skipped", LAST)
def _(x, y, theta0, theta1, alpha, steps):
    return x[:-1], y[:-1], theta0, theta1, alpha, steps


@e.turn("last example skipped", LAST)
def _(x, y, theta0, theta1, alpha, steps):
    return x[:-1], y[:-1], theta0, theta1, alpha * (len(x) - 1) / len(x), steps


slips.add_whole_numbers(e)


@e.mistake("sequential", "θ1's gradient saw the new θ0. Which line should both gradients see?")
def _(x, y, theta0, theta1, alpha, steps):
    for _ in range(steps):
        theta0 = theta0 - alpha * np.mean(theta0 + theta1 * x - y)
        theta1 = theta1 - alpha * np.mean((theta0 + theta1 * x - y) * x)
    return theta0, theta1


@e.mistake("sequential", "θ0's gradient saw the new θ1. Which line should both gradients see?")
def _(x, y, theta0, theta1, alpha, steps):
    for _ in range(steps):
        theta1 = theta1 - alpha * np.mean((theta0 + theta1 * x - y) * x)
        theta0 = theta0 - alpha * np.mean(theta0 + theta1 * x - y)
    return theta0, theta1


@e.mistake("swapped return", "θ0 and θ1 changed places. Which comes first?")
def _(x, y, theta0, theta1, alpha, steps):
    return gradient_descent(x, y, theta0, theta1, alpha, steps)[::-1]


@e.mistake("swapped return", "Both came out as θ0. Which is returned second?")
def _(x, y, theta0, theta1, alpha, steps):
    return gradient_descent(x, y, theta0, theta1, alpha, steps)[:1] * 2


@e.mistake("swapped return", "Both came out as θ1. Which is returned first?")
def _(x, y, theta0, theta1, alpha, steps):
    return gradient_descent(x, y, theta0, theta1, alpha, steps)[1:] * 2


@e.mistake("gradient not renewed", "All steps are alike. Is the gradient worked out anew in each?")
def _(x, y, theta0, theta1, alpha, steps):
    return descend(x, y, theta0, theta1, alpha * steps, 1)


walks(
    "swapped gradients",
    "Each θ took the other's gradient. Which one holds the x?",
    gradient=lambda r, x, y, theta0, theta1: (np.mean(r * x), np.mean(r)),
)
walks(
    "missing x",
    "Both gradients are alike. Where is the x in θ1's?",
    gradient=lambda r, x, y, theta0, theta1: (np.mean(r), np.mean(r)),
)
walks(
    "x in both",
    "Both gradients hold an x. Does θ0's have one?",
    gradient=lambda r, x, y, theta0, theta1: (np.mean(r * x), np.mean(r * x)),
)
walks(
    "x twice",
    "θ1's gradient holds x twice. How often should it?",
    gradient=lambda r, x, y, theta0, theta1: (np.mean(r), np.mean(r * x * x)),
)
walks(
    "theta1 for x",
    "θ1 stands where x should. What is the inner derivative?",
    gradient=lambda r, x, y, theta0, theta1: (np.mean(r), np.mean(r * theta1)),
)
OUTSIDE = "x met the mean error. Should each error meet its own x?"
for total in (np.mean, np.sum):
    walks(
        "x outside the mean",
        OUTSIDE,
        gradient=lambda r, x, y, theta0, theta1, total=total: (np.mean(r), np.mean(r) * total(x)),
    )
walks(
    "x meets y only",
    INNER,
    gradient=lambda r, x, y, theta0, theta1: (np.mean(r), np.mean(r + y - y * x)),
)
walks(
    "x meets h only",
    INNER,
    gradient=lambda r, x, y, theta0, theta1: (np.mean(r), np.mean((r + y) * x - y)),
)
walks(
    "error squared",
    "The errors are squared in the gradient. What does the power rule leave?",
    gradient=lambda r, x, y, theta0, theta1: (np.mean(r**2), np.mean(r**2 * x)),
)
walks(
    "cost used as gradient",
    "You stepped by the cost. What is its derivative?",
    gradient=lambda r, x, y, theta0, theta1: (np.mean(r**2) / 2, np.mean(r**2) / 2),
)
walks(
    "absolute value",
    "All errors count as positive. Which way does each pull?",
    gradient=lambda r, x, y, theta0, theta1: (np.mean(abs(r)), np.mean(abs(r) * x)),
)
walks(
    "only the signs",
    "Only the errors' signs count. What about their sizes?",
    gradient=lambda r, x, y, theta0, theta1: (np.mean(np.sign(r)), np.mean(np.sign(r) * x)),
)

for brackets in (
    lambda theta0, theta1, x, y: -theta0 + theta1 * x - y,
    lambda theta0, theta1, x, y: theta0 - theta1 * x - y,
):
    walks("brackets", "A part of h has the wrong sign. Are there brackets?", error=brackets)
walks(
    "sum for difference",
    "h and y were added. How far apart are they?",
    error=lambda theta0, theta1, x, y: theta0 + theta1 * x + y,
)
walks(
    "swapped parameters",
    "In h θ0 and θ1 changed places. Which goes with x?",
    error=lambda theta0, theta1, x, y: theta1 + theta0 * x - y,
)
walks(
    "missing theta0",
    "The line goes through 0. Where is θ0 in h?",
    error=lambda theta0, theta1, x, y: theta1 * x - y,
)
walks(
    "missing x in h",
    "h is the same everywhere. Where is its x?",
    error=lambda theta0, theta1, x, y: theta0 + theta1 - y,
)

for place in (0, 1):
    for name, factor, message in (
        ("sign", -1, "has the wrong sign before α. Which way is down?"),
        ("extra 2", 2, "steps twice as far. Is there a 2 too many?"),
        ("missing 2", 0.5, "steps half as far. Where has a 2 gone?"),
        ("no step", 0, "never moves. What should change it?"),
    ):
        walks(
            f"{name} in θ{place}",
            f"θ{place} {message}",
            rates=(factor, 1) if place == 0 else (1, factor),
        )
    for name, message, factor in (
        ("sum for mean", "takes a sum for the mean. Where is its 1/m?", lambda a, m: m),
        ("divided twice", "is divided by m twice. Is once enough?", lambda a, m: 1 / m),
        ("missing alpha", "takes its whole gradient. Where is its α?", lambda a, m: 1 / a),
        ("alpha squared", "takes α twice. How often should it?", lambda a, m: a),
    ):

        @e.mistake(f"{name} in θ{place}", f"θ{place} {message}")
        def _(x, y, theta0, theta1, alpha, steps, place=place, factor=factor):
            own = factor(alpha, len(x))
            rates = (own, 1) if place == 0 else (1, own)
            return descend(x, y, theta0, theta1, alpha, steps, rates=rates)


STOCHASTIC = "It moves after each example. When has it heard them all?"


def after_each(x, y, theta0, theta1, alpha, steps):
    """A walk that updates after each example, all of them in each of the steps."""
    for _ in range(steps):
        for a, b in zip(x, y, strict=True):
            r = theta0 + theta1 * a - b
            theta0, theta1 = theta0 - alpha * r, theta1 - alpha * r * a
    return theta0, theta1


def after_each_in_turn(x, y, theta0, theta1, alpha, steps):
    """The same, θ0 first, the error worked out again for θ1."""
    for _ in range(steps):
        for a, b in zip(x, y, strict=True):
            theta0 = theta0 - alpha * (theta0 + theta1 * a - b)
            theta1 = theta1 - alpha * (theta0 + theta1 * a - b) * a
    return theta0, theta1


for walk in (after_each, after_each_in_turn):
    e.mistake("after each example", STOCHASTIC)(walk)
    e.mistake("after each example", STOCHASTIC)(
        lambda x, y, theta0, theta1, alpha, steps, walk=walk: walk(
            x, y, theta0, theta1, alpha / len(x), steps
        )
    )
    for skip in (0, 1):
        for share_of in (False, True):

            @e.mistake(
                "once through the data", "It made one pass through the data. Where is steps?"
            )
            def _(x, y, theta0, theta1, alpha, steps, walk=walk, skip=skip, share_of=share_of):
                own = alpha / len(x) if share_of else alpha
                return walk(x[skip:], y[skip:], theta0, theta1, own, 1)


@e.mistake("one example a step", "Each step saw one example only. When are they all heard?")
def _(x, y, theta0, theta1, alpha, steps):
    for k in range(steps):
        i = k % len(x)
        theta0, theta1 = after_each(x[i : i + 1], y[i : i + 1], theta0, theta1, alpha, 1)
    return theta0, theta1


@e.mistake("one example a step", "Each step saw one example only. When are they all heard?")
def _(x, y, theta0, theta1, alpha, steps):
    for k in range(steps):
        i = k % len(x)
        theta0, theta1 = after_each(x[i : i + 1], y[i : i + 1], theta0, theta1, alpha / len(x), 1)
    return theta0, theta1


@e.mistake("least squares", "That is where the walk would end. Where is it after these steps?")
def _(x, y, theta0, theta1, alpha, steps):
    return np.polyfit(x, y, 1)[::-1]


@e.mistake("no step", "You stayed at the start. What should change θ?")
def _(x, y, theta0, theta1, alpha, steps):
    return theta0, theta1


@e.mistake("updates", "That is the last step alone. What is it taken from?")
def _(x, y, theta0, theta1, alpha, steps):
    theta0, theta1 = gradient_descent(x, y, theta0, theta1, alpha, max(steps - 1, 0))
    g0, g1 = half_mse_gradient(theta0, theta1, x, y)
    return alpha * g0, alpha * g1


@e.mistake("gradients", "Those are the gradients. Where do you stand after the steps?")
def _(x, y, theta0, theta1, alpha, steps):
    theta0, theta1 = gradient_descent(x, y, theta0, theta1, alpha, max(steps - 1, 0))
    return half_mse_gradient(theta0, theta1, x, y)


@e.mistake("gradients", "Those are the gradients. Where do you stand after the steps?")
def _(x, y, theta0, theta1, alpha, steps):
    return half_mse_gradient(*gradient_descent(x, y, theta0, theta1, alpha, steps), x, y)


@e.mistake("moves replace theta", "θ became the step itself. What is the step taken from?")
def _(x, y, theta0, theta1, alpha, steps):
    for _ in range(steps):
        g0, g1 = half_mse_gradient(theta0, theta1, x, y)
        theta0, theta1 = alpha * g0, alpha * g1
    return theta0, theta1


def every_pair(column, share_of):
    """The gradient when h is a column and y a row, so that each x meets each y."""

    def gradient(r, x, y, theta0, theta1):
        table = (r + y)[:, None] - y
        own = x[:, None] if column else x
        many = 1 if share_of else len(x)
        return many * np.mean(table), many * np.mean(table * own)

    return gradient


for column in (False, True):
    for share_of in (False, True):
        walks("every x meets every y", EVERY, gradient=every_pair(column, share_of))


# --- 4.5


def suggestions(theta0, theta1, x, y):
    """Each example's own gradient of half its squared error, an array of shape (m, 2)."""
    error = theta0 + theta1 * x - y
    return np.column_stack([error, error * x])


FOR0, FOR1 = "the θ0 part", "the θ1 part"

e = Exercise(
    "4.5",
    suggestions,
    rows(FOR0, FOR1),
    probes=PROBES,
    tell="For θ0 = {theta0}, θ1 = {theta1}, x = {x}, y = {y} your columns are {got}.",
    why="The gradient is the mean of these rows: each example has one voice, as loud as its error.",
    hints=[
        "Look at the gradient of 4.2 and take the mean away. What is left for one example?",
        "Recall half a squared error, ½(h - y)²: what is its derivative for θ0, and for θ1?",
        "The first column is error = h - y, the second error * x; np.column_stack puts them side "
        "by side.",
    ],
    rtol=1e-5,
)

slips.add_sign(e, "The signs are turned round. Is it h - y or y - h?")
slips.add_twos(
    e,
    "They are half as large. What becomes of the 2 of the power rule?",
    "They are twice as large. Have the 2 and the ½ met?",
)
slips.add_whole_numbers(e)
add_line(e)

e.twist("divided by m", "Each is divided by m already. Where does the mean come in?")(
    lambda part, *args: part / len(args[-1])
)
e.twist("times m", "Each is m times too large. Does one example need an m?")(
    lambda part, *args: part * len(args[-1])
)
e.twist("mean repeated", "All rows are the same mean. What does each example say alone?")(
    lambda part, *args: np.full(part.shape, np.mean(part))
)
e.twist("sums so far", "Each row holds the sum so far. What does each example say alone?")(
    lambda part, *args: np.cumsum(part)
)
e.twist("only one row", "The mean is taken already. Where is each example's own row?")(
    lambda part, *args: np.mean(part, keepdims=True)
)
e.twist("first example skipped", "The first example has no row. Where does the range start?")(
    lambda part, *args: part[1:]
)
e.twist("last example skipped", "The last example has no row. Where does the range end?")(
    lambda part, *args: part[:-1]
)
e.twist("return in the loop", "There is one row only. Does `return` stand inside the loop?")(
    lambda part, *args: part[:1]
)
e.twist("backwards", "The rows run backwards. Which example comes first?")(
    lambda part, *args: part[::-1]
)


def columns(name, message):
    """A mistake of 4.5 whose function gets (r, x, h, y, theta1) and returns the two columns."""

    def add(function):
        @e.mistake(name, message)
        def _(theta0, theta1, x, y):
            h = theta0 + theta1 * x
            return np.column_stack(function(h - y, x, h, y))

    return add


columns("swapped columns", "The columns have changed places. Which parameter comes first?")(
    lambda r, x, h, y: [r * x, r]
)
columns("missing x", "Both columns are alike. What is the inner derivative for θ1?")(
    lambda r, x, h, y: [r, r]
)
columns("x in both", "Both columns hold an x. What is the inner derivative for θ0?")(
    lambda r, x, h, y: [r * x, r * x]
)
columns("x twice", "The second column holds x twice. How often should it?")(
    lambda r, x, h, y: [r, r * x * x]
)
columns("x meets y only", INNER)(lambda r, x, h, y: [r, h - y * x])
columns("x meets h only", INNER)(lambda r, x, h, y: [r, h * x - y])
columns("missing error", "The second column is x alone. What is x multiplied by?")(
    lambda r, x, h, y: [r, x]
)
columns("missing error", "Those are the inner derivatives alone. What multiplies them?")(
    lambda r, x, h, y: [np.ones_like(x), x]
)
columns("error squared", "The errors are still squared. What does the power rule leave?")(
    lambda r, x, h, y: [r**2, r**2 * x]
)
columns("cost", "That is the cost of each example. What is its derivative?")(
    lambda r, x, h, y: [r**2 / 2, r**2 / 2]
)
columns("absolute value", "All errors count as positive. Which way does each pull?")(
    lambda r, x, h, y: [abs(r), abs(r) * x]
)
columns("mean x", "The mean of x stands there. Which x belongs to each error?")(
    lambda r, x, h, y: [r, r * np.mean(x)]
)
columns("data", "Those are the data. What does each example suggest?")(lambda r, x, h, y: [x, y])
