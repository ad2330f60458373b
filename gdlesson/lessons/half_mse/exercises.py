"""Exercises of lesson 4: half the mean squared error, and the whole program."""

import numpy as np

from gdlesson.checker import Exercise
from gdlesson.checker.choices import Recall
from gdlesson.checker.choose import Choose
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
LESSON_M = 8  # the lesson's cells have that many examples
PROBES = [
    (1.0, 2.0, *SMALL),
    (-0.5, 1.5, *BOTH_SIGNS),
    (40.0, -3.0, *LARGE),
    (0.773, -1.219, *ODD),
    (2.0, 0.75, SMALL[1], SMALL[0]),
]

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
    accept=slips.hard_data() + slips.extreme_data(),
)

SUMMED = "The errors were added before squaring, so they cancel. Which comes first?"
ROOT = "It is a root of what is asked for. Is there a `sqrt` too many?"
EVERY = "It looks as if every x met every y. Which shapes have h and y?"


slips.add_sign(e, "A sum of squares is never negative. Where does the minus come from?")
slips.add_twos(
    e,
    "It is half of half the MSE. How often do you divide by 2?",
    "That is the whole MSE. Where does the ½ come in?",
)
slips.add_mean(e, LESSON_M)
slips.add_whole_numbers(e)
slips.add_line(e)
slips.add_loop(e)
e.turns(
    ("missing x", "The line has the same height everywhere. Where does x come in?",
     slips.put(e, x=lambda x: np.ones_like(x))),
)  # fmt: skip
e.mistakes(
    ("square of the sum", SUMMED, slips.of_errors(lambda r: np.sum(r) ** 2 / (2 * len(r)))),
    ("square of the sum", SUMMED, slips.of_errors(lambda r: np.mean(r) ** 2 / 2)),
    ("square of the sum", SUMMED, slips.of_errors(lambda r: (np.mean(r) / 2) ** 2)),
    ("not squared", "Errors above and below the line cancel here. What makes them count?",
     slips.of_errors(lambda r: np.mean(r) / 2)),
    ("absolute value", "Each error counts by its size here. What should become of it?",
     slips.of_errors(lambda r: np.mean(np.abs(r)) / 2)),
    ("root", ROOT, slips.of_errors(lambda r: np.sqrt(np.mean(r**2)))),
    ("root", ROOT, slips.of_errors(lambda r: np.sqrt(np.mean(r**2)) / 2)),
    ("root", ROOT, slips.of_errors(lambda r: np.sqrt(np.mean(r**2) / 2))),
    ("square binds first", "It looks as if only y were squared. What do brackets hold?",
     lambda theta0, theta1, x, y: np.mean(theta0 + theta1 * x - y**2) / 2),
    ("difference of squares", "h and y were squared one by one. What is squared in J?",
     lambda theta0, theta1, x, y: np.mean((theta0 + theta1 * x) ** 2 - y**2) / 2),
    ("exponent 3", "It looks like a third power. Which power makes a squared error?",
     slips.of_errors(lambda r: np.mean(r**3) / 2)),
    ("half squared", "It looks as if the ½ were squared too. What belongs inside the square?",
     slips.of_errors(lambda r: np.mean((r / (2 * len(r))) ** 2))),
    ("every x meets every y", EVERY, lambda *args: np.mean(slips.crossed(*args) ** 2) / 2),
    ("every x meets every y", EVERY,
     lambda *args: np.sum(slips.crossed(*args) ** 2) / (2 * len(args[-1]))),
)  # fmt: skip

# --- 4.2


def half_mse_gradient(theta0, theta1, x, y):
    """(∂J/∂θ0, ∂J/∂θ1) of half the MSE."""
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
    accept=slips.hard_data(),
)

INNER = "Only a part of h - y met x. Are there brackets around it?"


def of(function):
    """A mistake of 4.2 that makes other parts: function(r, h, x, y, theta1), r = h - y."""

    def answer(theta0, theta1, x, y):
        h = theta0 + theta1 * x
        first, second = function(h - y, h, x, y, theta1)
        return np.mean(first), np.mean(second)

    return answer


def of_the_table(column, many):
    """A mistake of 4.2 whose errors are a table of each x with each y; many: summed, over m."""

    def answer(theta0, theta1, x, y):
        r = slips.crossed(theta0, theta1, x, y) * (len(x) if many else 1)
        return np.mean(r), np.mean(r * (x[:, None] if column else x))

    return answer


slips.add_sign(e, "The sign is turned round. Is it h - y or y - h?")
slips.add_twos(
    e,
    "It is half as large. What becomes of the 2 of the power rule?",
    "It is twice as large. Have the 2 and the ½ met?",
)
slips.add_mean(e, LESSON_M)
slips.add_whole_numbers(e)
slips.add_line(e)
slips.add_loop(e)
e.turns(
    # h = θ0 + θ1 at every x: the line moves, y is turned by the same amount.
    ("missing x in h", "The line has the same height everywhere. Where does x stand in h?",
     slips.put(e, y=lambda theta1, x, y: y + theta1 * x - theta1)),
)  # fmt: skip
e.mistakes(
    ("swapped return", "The two seem to have changed places. Which one comes first?",
     of(lambda r, h, x, y, theta1: (r * x, r))),
    ("missing x", "Both are the same. What is the inner derivative of h for θ1?",
     of(lambda r, h, x, y, theta1: (r, r))),
    ("x in both", "Both have the factor x. What is the inner derivative of h for θ0?",
     of(lambda r, h, x, y, theta1: (r * x, r * x))),
    ("x twice", "There is an x too many. What is the inner derivative of h for θ1?",
     of(lambda r, h, x, y, theta1: (r, r * x * x))),
    ("theta1 for x", "It looks like a factor θ1. What is the inner derivative for θ1?",
     of(lambda r, h, x, y, theta1: (r, r * theta1))),
    ("y for x", "Each error met its y. Which one stands beside θ1 in h?",
     of(lambda r, h, x, y, theta1: (r, r * y))),
    ("x outside the mean", "The mean error met the mean x. When is each multiplied by its x?",
     of(lambda r, h, x, y, theta1: (r, r * np.mean(x)))),
    ("x outside the mean", "The error's mean met the sum of x. When does each meet its x?",
     of(lambda r, h, x, y, theta1: (r, r * np.sum(x)))),
    ("x meets y only", INNER, of(lambda r, h, x, y, theta1: (r, h - y * x))),
    ("x meets h only", INNER, of(lambda r, h, x, y, theta1: (r, h * x - y))),
    ("error squared", "The errors are still squared. What does the power rule leave?",
     of(lambda r, h, x, y, theta1: (r**2, r**2 * x))),
    ("cost", "That is the cost, with and without x. What is its derivative?",
     of(lambda r, h, x, y, theta1: (r**2 / 2, r**2 * x / 2))),
    ("absolute value", "All errors count as positive here. Which way does each one pull?",
     of(lambda r, h, x, y, theta1: (abs(r), abs(r) * x))),
    ("only the signs", "Only the errors' signs count here. What about their sizes?",
     of(lambda r, h, x, y, theta1: (np.sign(r), np.sign(r) * x))),
    *(("every x meets every y", EVERY, of_the_table(column, many))
      for many in (False, True) for column in (False, True)),
    ("a step", "You return new parameters. What is asked for is the slope itself?",
     lambda *args: np.subtract(args[:2], half_mse_gradient(*args))),
)  # fmt: skip

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
    accept=[(1e-12,), (2e9,), (0.5,), (1.0,), (0.999,)],
)

ADDED = "It looks as if something were added. What keeps α·gradient the same?"
INVERSE = "A larger rate gives a smaller one here. Should it?"

slips.add_sign(e, "With a negative rate it walks uphill. Which positive rate makes the same step?")
slips.add_whole_numbers(e)
slips.add_rounding(e, (1, 2, 3, 4))
e.mistakes(
    ("half", "Half the rate on half the gradient: how long is the step then?",
     lambda alpha: alpha / 2),
    ("same", "With the same rate, half the gradient makes half the step. What mends that?",
     lambda alpha: alpha),
    ("four times", "That step is twice too long. By which factor is the gradient shorter?",
     lambda alpha: 4 * alpha),
    ("factor of a step", "That is 1 - 2α, the factor of a step on θ². Which rate is asked for?",
     lambda alpha: 1 - 2 * alpha),
    ("alpha squared", "It looks like α². Should twice the rate give four times the answer?",
     lambda alpha: alpha**2),
    ("root", "It looks like a root. Is a step proportional to the rate?", lambda alpha: alpha**0.5),
    ("root", "It looks like a factor √2. By which factor is the gradient shorter?",
     lambda alpha: 2**0.5 * alpha),
    ("plus for times", ADDED, lambda alpha: alpha + 2),
    ("plus for times", ADDED, lambda alpha: alpha + 0.5),
    ("divided by alpha", INVERSE, lambda alpha: 2 / alpha),
    ("divided by alpha", INVERSE, lambda alpha: 1 / (2 * alpha)),
    ("divided by alpha", INVERSE, lambda alpha: 1 / alpha),
    *(("constant", f"It is {value:g} for every α. How should it depend on α?",
       lambda alpha, value=value: value) for value in (2.0, 0.2, 0.5)),
)  # fmt: skip

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
    accept=[
        (*SMALL, 1.0, 2.0, 0.1, 300),
        (*ODD, 3.0, 1.25, 0.5, 300),
        (*BOTH_SIGNS, -0.5, 1.5, 0.02, 700),  # a recursion as deep is right as well
        (*BOTH_SIGNS, -0.5, 1.5, 0.002, 1100),
        (*SMALL, 1.0, 2.0, 0.9, 80),
        (np.array([2.0, 2.0, 5.0]), np.array([1.0, 4.0, 3.0]), 0.0, 0.0, 0.05, 20),
        (101 + BOTH_SIGNS[0], 40 + BOTH_SIGNS[1], 2.0, -0.5, 1e-4, 30),
        (1e6 * SMALL[0], 1e9 * SMALL[1], 2e9, -3e3, 1e-13, 5),
        (3 * np.cos(np.arange(300.0)) + 1, 4 * np.sin(1.7 * np.arange(300.0)), 1.0, -2.0, 0.1, 20),
    ],
)


def line_error(theta0, theta1, x, y):
    return theta0 + theta1 * x - y


def mean_gradient(r, x, y, theta1):
    return np.mean(r), np.mean(r * x)


def walks(error=line_error, gradient=mean_gradient, rates=lambda alpha, m: (alpha, alpha)):
    """The walk with slips: other errors, another gradient, or a rate of its own for each part."""

    def answer(x, y, theta0, theta1, alpha, steps):
        rate0, rate1 = rates(alpha, len(x))
        for _ in range(steps):
            g0, g1 = gradient(error(theta0, theta1, x, y), x, y, theta1)
            theta0, theta1 = theta0 - rate0 * g0, theta1 - rate1 * g1
        return theta0, theta1

    return answer


def ended(change):
    """A mistake of 4.4 that returns something else than the θ0 and θ1 of the end."""
    return lambda *args: change(*gradient_descent(*args))


def in_turn(first):
    """A walk on which one parameter has moved before the other's gradient; first: 0 or 1."""

    def answer(x, y, theta0, theta1, alpha, steps):
        theta = [theta0, theta1]
        for _ in range(steps):
            for i in (first, 1 - first):
                theta[i] = theta[i] - alpha * half_mse_gradient(*theta, x, y)[i]
        return theta

    return answer


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


def one_each(share):
    """A walk whose k-th step sees the k-th example only."""

    def answer(x, y, theta0, theta1, alpha, steps):
        for k in range(steps):
            i, rate = k % len(x), alpha / len(x) if share else alpha
            theta0, theta1 = after_each(x[i : i + 1], y[i : i + 1], theta0, theta1, rate, 1)
        return theta0, theta1

    return answer


def one_pass(walk, skip, share):
    """A walk that goes through the data once, whatever steps is."""

    def answer(x, y, theta0, theta1, alpha, steps):
        return walk(x[skip:], y[skip:], theta0, theta1, alpha / len(x) if share else alpha, 1)

    return answer


def last_step(x, y, theta0, theta1, alpha, steps):
    """The gradients at the place before the last one."""
    before = gradient_descent(x, y, theta0, theta1, alpha, max(steps - 1, 0))
    return np.array(half_mse_gradient(*before, x, y))


def replaced(x, y, theta0, theta1, alpha, steps):
    for _ in range(steps):
        theta0, theta1 = alpha * np.array(half_mse_gradient(theta0, theta1, x, y))
    return theta0, theta1


def every_pair(column, share):
    """The gradient when h is a column and y a row, so that each x meets each y."""

    def gradient(r, x, y, theta1):
        table = ((r + y)[:, None] - y) * (1 if share else len(x))
        return np.mean(table), np.mean(table * (x[:, None] if column else x))

    return gradient


PRECEDENCE = "The step grows with m. Does m multiply in `1/2*m`?"
FIRST = "The first example is left out. Where does the range start?"
LAST = "The last example is left out. Where does the range end?"
OUTSIDE = "x met the mean error. Should each error meet its own x?"
STOCHASTIC = "It moves after each example. When has it heard them all?"
ONE_PASS = "It made one pass through the data. Where is steps?"
ONE_EACH = "Each step saw one example only. When are they all heard?"
GRADIENTS = "Those are the gradients. Where do you stand after the steps?"
OWN_M = "It divides by 8, the lesson's own m. How many examples are there?"
FIXED_M = "A fixed number stands for m. How many examples are there?"

slips.add_rate(e, {
    "uphill": "That is uphill. Which sign belongs before α?",
    "missing alpha": "The whole gradient is a step. Where is α?",
    "alpha squared": "α comes in twice. How often should it?",
    "divided by alpha": "α divides the gradient. Should it multiply?",
    "extra 2": "Steps are twice as long. Is that the whole MSE?",
    "missing 2": "Steps are half as long. Where has a 2 gone?",
})  # fmt: skip
for name, message, share in (
    ("sum for mean", "You took sums for means. Where is the 1/m?", lambda m: m),
    ("divided twice", "It is divided by m twice. Is one enough?", lambda m: 1 / m),
    *(("precedence", PRECEDENCE, lambda m, by=by: m**2 / by) for by in (1, 2, 4)),
    ("m - 1", "You divide by m - 1. How many examples?", lambda m: m / (m - 1)),
    *(("fixed m", OWN_M if fixed == LESSON_M else FIXED_M, lambda m, fixed=fixed: m / fixed)
      for fixed in (3, 5, 8, 10, 193)),
):  # fmt: skip
    e.turn(name, message)(slips.put(e, alpha=lambda alpha, x, share=share: alpha * share(len(x))))
slips.add_steps(e, {
    "one step too many": "You made one step too many. How often does the loop run?",
    "one step too few": "You made one step too few. Where does the range start?",
})  # fmt: skip
e.turns(
    ("return in the loop",
     "It made one step only. Is `return` inside the loop, or the update outside?",
     slips.put(e, steps=1)),
    ("loops over the data", "It makes m steps. Which argument says how many?",
     slips.put(e, steps=lambda x: len(x))),
    ("loops over the data", "It makes m - 1 steps. Which argument says how many?",
     slips.put(e, steps=lambda x: len(x) - 1)),
    ("ignores the start", "You started at (0, 0). Where should you?",
     slips.put(e, theta0=0.0, theta1=0.0)),
    ("ignores theta0", "θ0 started at 0. Where should it?", slips.put(e, theta0=0.0)),
    ("ignores theta1", "θ1 started at 0. Where should it?", slips.put(e, theta1=0.0)),
    ("swapped start", "θ0 and θ1 changed places at the start. Which is which?",
     slips.put(e, theta0=lambda theta1: theta1, theta1=lambda theta0: theta0)),
    ("swapped data", "x and y changed places. Which is the line's input?",
     slips.put(e, x=lambda y: y, y=lambda x: x)),
)  # fmt: skip
for name, message, part in (
    ("first example skipped", FIRST, slice(1, None)),
    ("last example skipped", LAST, slice(-1)),
):
    some = {"x": lambda x, part=part: x[part], "y": lambda y, part=part: y[part]}
    e.turns(
        (name, message, slips.put(e, **some)),
        (name, message, slips.put(e, **some, alpha=lambda alpha, x: alpha * (1 - 1 / len(x)))),
    )
slips.add_whole_numbers(e)
e.mistakes(
    ("sequential", "θ1's gradient saw the new θ0. Which line should both gradients see?",
     in_turn(0)),
    ("sequential", "θ0's gradient saw the new θ1. Which line should both gradients see?",
     in_turn(1)),
    ("swapped return", "θ0 and θ1 changed places. Which comes first?", ended(lambda a, b: (b, a))),
    ("swapped return", "Both came out as θ0. Which is returned second?",
     ended(lambda a, b: (a, a))),
    ("swapped return", "Both came out as θ1. Which is returned first?", ended(lambda a, b: (b, b))),
    ("gradient not renewed", "All steps are alike. Is the gradient worked out anew in each?",
     lambda x, y, theta0, theta1, alpha, steps:
         gradient_descent(x, y, theta0, theta1, alpha * steps, 1)),
    ("swapped gradients", "Each θ took the other's gradient. Which one holds the x?",
     walks(gradient=lambda r, x, y, theta1: (np.mean(r * x), np.mean(r)))),
    ("missing x", "Both gradients are alike. Where is the x in θ1's?",
     walks(gradient=lambda r, x, y, theta1: (np.mean(r), np.mean(r)))),
    ("x in both", "Both gradients hold an x. Does θ0's have one?",
     walks(gradient=lambda r, x, y, theta1: (np.mean(r * x), np.mean(r * x)))),
    ("x twice", "θ1's gradient holds x twice. How often should it?",
     walks(gradient=lambda r, x, y, theta1: (np.mean(r), np.mean(r * x * x)))),
    ("theta1 for x", "θ1 stands where x should. What is the inner derivative?",
     walks(gradient=lambda r, x, y, theta1: (np.mean(r), np.mean(r * theta1)))),
    ("x outside the mean", OUTSIDE,
     walks(gradient=lambda r, x, y, theta1: (np.mean(r), np.mean(r) * np.mean(x)))),
    ("x outside the mean", OUTSIDE,
     walks(gradient=lambda r, x, y, theta1: (np.mean(r), np.mean(r) * np.sum(x)))),
    ("x meets y only", INNER,
     walks(gradient=lambda r, x, y, theta1: (np.mean(r), np.mean(r + y - y * x)))),
    ("x meets h only", INNER,
     walks(gradient=lambda r, x, y, theta1: (np.mean(r), np.mean((r + y) * x - y)))),
    ("error squared", "The errors are squared in the gradient. What does the power rule leave?",
     walks(gradient=lambda r, x, y, theta1: (np.mean(r**2), np.mean(r**2 * x)))),
    ("cost used as gradient", "You stepped by the cost. What is its derivative?",
     walks(gradient=lambda r, x, y, theta1: (np.mean(r**2) / 2, np.mean(r**2) / 2))),
    ("absolute value", "All errors count as positive. Which way does each pull?",
     walks(gradient=lambda r, x, y, theta1: (np.mean(abs(r)), np.mean(abs(r) * x)))),
    ("only the signs", "Only the errors' signs count. What about their sizes?",
     walks(gradient=lambda r, x, y, theta1: (np.mean(np.sign(r)), np.mean(np.sign(r) * x)))),
    ("brackets", "A part of h has the wrong sign. Are there brackets?",
     walks(error=lambda theta0, theta1, x, y: -theta0 + theta1 * x - y)),
    ("brackets", "A part of h has the wrong sign. Are there brackets?",
     walks(error=lambda theta0, theta1, x, y: theta0 - theta1 * x - y)),
    ("plus y", "h and y were added. How far apart are they?",
     walks(error=lambda theta0, theta1, x, y: theta0 + theta1 * x + y)),
    ("swapped parameters", "In h θ0 and θ1 changed places. Which goes with x?",
     walks(error=lambda theta0, theta1, x, y: theta1 + theta0 * x - y)),
    ("missing theta0", "The line goes through 0. Where is θ0 in h?",
     walks(error=lambda theta0, theta1, x, y: theta1 * x - y)),
    ("missing x in h", "h is the same everywhere. Where is its x?",
     walks(error=lambda theta0, theta1, x, y: theta0 + theta1 - y)),
)  # fmt: skip
for name, message, factor in (
    ("sign", "has the wrong sign before α. Which way is down?", lambda alpha, m: -1),
    ("extra 2", "steps twice as far. Is there a 2 too many?", lambda alpha, m: 2),
    ("missing 2", "steps half as far. Where has a 2 gone?", lambda alpha, m: 0.5),
    ("no step", "never moves. What should change it?", lambda alpha, m: 0),
    ("sum for mean", "takes a sum for the mean. Where is its 1/m?", lambda alpha, m: m),
    ("divided twice", "is divided by m twice. Is once enough?", lambda alpha, m: 1 / m),
    ("missing alpha", "takes its whole gradient. Where is its α?", lambda alpha, m: 1 / alpha),
    ("alpha squared", "takes α twice. How often should it?", lambda alpha, m: alpha),
):
    rates0 = lambda alpha, m, factor=factor: (alpha * factor(alpha, m), alpha)  # noqa: E731
    rates1 = lambda alpha, m, factor=factor: (alpha, alpha * factor(alpha, m))  # noqa: E731
    e.mistakes(
        (f"{name} in θ0", f"θ0 {message}", walks(rates=rates0)),
        (f"{name} in θ1", f"θ1 {message}", walks(rates=rates1)),
    )
for walk in (after_each, after_each_in_turn):
    e.mistakes(
        ("after each example", STOCHASTIC, walk),
        ("after each example", STOCHASTIC,
         lambda x, y, theta0, theta1, alpha, steps, walk=walk:
             walk(x, y, theta0, theta1, alpha / len(x), steps)),
        *(("once through the data", ONE_PASS, one_pass(walk, skip, share))
          for skip in (0, 1) for share in (False, True)),
    )  # fmt: skip
e.mistakes(
    ("one example a step", ONE_EACH, one_each(False)),
    ("one example a step", ONE_EACH, one_each(True)),
    ("least squares", "That is where the walk would end. Where is it after these steps?",
     lambda x, y, theta0, theta1, alpha, steps: np.polyfit(x, y, 1)[::-1]),
    ("no step", "You stayed at the start. What should change θ?",
     lambda x, y, theta0, theta1, alpha, steps: (theta0, theta1)),
    ("updates", "That is the last step alone. What is it taken from?",
     lambda x, y, theta0, theta1, alpha, steps:
         alpha * last_step(x, y, theta0, theta1, alpha, steps)),
    ("gradients", GRADIENTS, last_step),
    ("gradients", GRADIENTS,
     lambda x, y, *rest: half_mse_gradient(*gradient_descent(x, y, *rest), x, y)),
    ("moves replace theta", "θ became the step itself. What is the step taken from?", replaced),
    *(("every x meets every y", EVERY, walks(gradient=every_pair(column, share)))
      for column in (False, True) for share in (False, True)),
)  # fmt: skip


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
    rtol=1e-5,  # a gradient felt with small steps is right as well
    accept=slips.hard_data(),
)

slips.add_sign(e, "The signs are turned round. Is it h - y or y - h?")
slips.add_twos(
    e,
    "They are half as large. What becomes of the 2 of the power rule?",
    "They are twice as large. Have the 2 and the ½ met?",
)
slips.add_whole_numbers(e)
slips.add_line(e)
e.twists(
    ("divided by m", "Each is divided by m already. Where does the mean come in?",
     lambda part, *args: part / len(args[-1])),
    ("times m", "Each is m times too large. Does one example need an m?",
     lambda part, *args: part * len(args[-1])),
    ("mean repeated", "All rows are the same mean. What does each example say alone?",
     lambda part, *args: np.full(part.shape, np.mean(part))),
    ("sums so far", "Each row holds the sum so far. What does each example say alone?",
     lambda part, *args: np.cumsum(part)),
    ("only one row", "The mean is taken already. Where is each example's own row?",
     lambda part, *args: np.mean(part, keepdims=True)),
    ("first example skipped", "The first example has no row. Where does the range start?",
     lambda part, *args: part[1:]),
    ("last example skipped", "The last example has no row. Where does the range end?",
     lambda part, *args: part[:-1]),
    ("return in the loop", "There is one row only. Does `return` stand inside the loop?",
     lambda part, *args: part[:1]),
    ("all the same", "Every row is the last example's. Did you append one list again and again?",
     lambda part, *args: [part[-1]] * len(part)),
    ("backwards", "The rows run backwards. Which example comes first?",
     lambda part, *args: part[::-1]),
)  # fmt: skip


def columns(function):
    """A mistake of 4.5 with other columns: function(r, x, h, y), r = h - y."""

    def answer(theta0, theta1, x, y):
        h = theta0 + theta1 * x
        return np.column_stack(function(h - y, x, h, y))

    return answer


e.mistakes(
    ("swapped columns", "The columns have changed places. Which parameter comes first?",
     columns(lambda r, x, h, y: [r * x, r])),
    ("missing x", "Both columns are alike. What is the inner derivative for θ1?",
     columns(lambda r, x, h, y: [r, r])),
    ("x in both", "Both columns hold an x. What is the inner derivative for θ0?",
     columns(lambda r, x, h, y: [r * x, r * x])),
    ("x twice", "The second column holds x twice. How often should it?",
     columns(lambda r, x, h, y: [r, r * x * x])),
    ("x meets y only", INNER, columns(lambda r, x, h, y: [r, h - y * x])),
    ("x meets h only", INNER, columns(lambda r, x, h, y: [r, h * x - y])),
    ("missing error", "The second column is x alone. What is x multiplied by?",
     columns(lambda r, x, h, y: [r, x])),
    ("missing error", "Those are the inner derivatives alone. What multiplies them?",
     columns(lambda r, x, h, y: [np.ones_like(x), x])),
    ("error squared", "The errors are still squared. What does the power rule leave?",
     columns(lambda r, x, h, y: [r**2, r**2 * x])),
    ("cost", "That is the cost of each example. What is its derivative?",
     columns(lambda r, x, h, y: [r**2 / 2, r**2 / 2])),
    ("absolute value", "All errors count as positive. Which way does each pull?",
     columns(lambda r, x, h, y: [abs(r), abs(r) * x])),
    ("other places", "The numbers stand in other places. Is `.T` needed where `reshape` stands?",
     lambda theta0, theta1, x, y:
         suggestions(theta0, theta1, x, y).T.reshape(-1, 2)),
    ("mean error", "Each row holds the mean error. What is each example's own error?",
     columns(lambda r, x, h, y: [np.full(len(x), np.mean(r)), np.mean(r) * x])),
    ("mean x", "The mean of x stands there. Which x belongs to each error?",
     columns(lambda r, x, h, y: [r, r * np.mean(x)])),
    ("data", "Those are the data. What does each example suggest?",
     columns(lambda r, x, h, y: [x, y])),
)  # fmt: skip


# --- 4.6

EIGHT = (
    np.array([0.2, 0.5, 0.9, 1.2, 1.6, 2.0, 2.5, 3.0]),
    np.array([1.6, 1.3, 2.9, 2.2, 3.9, 3.4, 5.4, 5.2]),
)
MOST_STEPS = 12


def outcome(alpha, steps):
    """What a walk on half-MSE over the lesson's eight examples comes to, from (0, 0)."""
    if steps != round(steps) or steps < 0:
        return "steps", f"{steps:g} is no number of steps. How often can a loop run?"
    if alpha <= 0:
        return "uphill", f"With α = {alpha:g} no step leads down. Which sign has a rate?"
    if steps == 0:
        return "no step", "Without a step you stay at (0, 0). How many does it take?"
    lowest = half_mse(*np.polyfit(*EIGHT, 1)[::-1], *EIGHT)
    start = half_mse(0.0, 0.0, *EIGHT)
    end = half_mse(*gradient_descent(*EIGHT, 0.0, 0.0, alpha, min(int(steps), 5000)), *EIGHT)
    above = 100 * (end / lowest - 1)
    if not end <= start:
        return "flies apart", (
            f"J went up from {start:.3g} to {end:.3g}. "
            f"Which direction is too steep for α = {alpha:g}?"
        )
    if steps <= MOST_STEPS and above <= 1:
        return None, f"You came within {above:.2g} % of the lowest J."
    if steps > MOST_STEPS and above <= 1:
        return "too many steps", (
            f"That arrives, but takes {steps:g} steps; at most {MOST_STEPS} are allowed. "
            "Which α needs fewer?"
        )
    size = (
        f"{above:.2g} %"
        if above < 99
        else f"{above:.0f} %"
        if above < 1000
        else f"{end / lowest:.3g} times"
    )
    return "did not arrive", (
        f"After {steps:g} steps J is {size} above its lowest. Are the steps too short, "
        "too few, or do they jump to and fro?"
    )


Choose(
    "4.6",
    ["α", "steps"],
    outcome,
    example=(0.4, 10),
    why="The best rate is a little below the limit: fast along the flat direction, and still calm "
    "along the steep one.",
    hints=[
        "Try α = 0.1 and 0.5 with 12 steps each, and compare what is said of the two.",
        "Recall that the limit is 2 over the steepest curvature, which is 3.83 here. Where is it?",
        "The limit is 0.52. Right below it the steep direction jumps to and fro: try three "
        "quarters of it.",
    ],
)

# --- recall

Recall(
    "4.r1",
    {
        "The line says h = 5, and y is 3. What is the residual?": {
            "2": None,
            "-2": "In this course a residual is h - y. Which is larger here?",
            "4": "That is its square. What is it before squaring?",
        },
        "∂J/∂θ1 is the mean of 2 times the residual times …": {
            "1": "That is ∂J/∂θ0. What stands beside θ1 in h?",
            "x": None,
            "θ1": "Which part of θ0 + θ1·x is left when θ1 is what moves?",
        },
        "What is one line on the data, on the map of J?": {
            "a line": "It is given by two numbers, θ0 and θ1. What do they make on a map?",
            "a contour": "All lines on a contour have the same J. How many are one line?",
            "a point": None,
        },
    },
    why="Today the 2 is folded away, and each example gets a voice of its own.",
    hints=[
        "Look at lesson 3's first picture: from which end is a residual measured?",
        "The inner derivative of h for θ1 is what θ1 is multiplied by.",
    ],
)
