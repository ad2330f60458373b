"""Exercises of lesson 1: walking down J(θ) = θ²."""

import math

from gdlesson.checker import Exercise
from gdlesson.checker.kinds import number, series
from gdlesson.lessons import slips

# --- 1.1


def derivative(theta):
    """The slope dJ/dθ of J(θ) = θ²."""
    return 2 * theta


e = Exercise(
    "1.1",
    derivative,
    number("the slope"),
    probes=[(3.0,), (-1.5,), (0.75,), (1.2345678,), (12.0,)],
    tell="At θ = {theta} your slope is {got}.",
    why="The sign of 2θ says on which side of the valley you are, its size how steep it is there.",
    hints=[
        "Look at the parabola at θ = 3: if you move a little to the right, how fast does J grow?",
        "Recall the power rule: the exponent comes down as a factor, and is one less afterwards.",
        "The exponent of θ² is 2. Put it in front of θ; the exponent that is left is 1.",
    ],
    rtol=1e-5,  # a slope felt with a small step is right as well
)


@e.mistake("cost", "That is the height J itself. How fast does it change with θ?")
def _(theta):
    return theta**2


slips.add_sign(e, "J rises to the right of 0 and falls to the left. Which sign has the slope?")
slips.add_twos(
    e,
    "That is half the slope. Where does the exponent go in the power rule?",
    "That is twice the slope. How often does the 2 come down?",
)
slips.add_whole_numbers(e)


@e.mistake("exponent kept", "The 2 came down, but the exponent stayed. What becomes of it?")
def _(theta):
    return 2 * theta**2


@e.mistake("absolute value", "To the left of 0 J falls. Can the slope be positive there?")
def _(theta):
    return 2 * abs(theta)


@e.mistake("constant", "The parabola is not a straight line. Is its slope 2 everywhere?")
def _(theta):
    return 2.0


@e.mistake("plus for times", "The 2 seems to be added. Is it not a factor of θ?")
def _(theta):
    return 2 + theta


# --- 1.2


def step(theta, alpha):
    """θ after one step of gradient descent on J(θ) = θ²."""
    return theta - alpha * 2 * theta


e = Exercise(
    "1.2",
    step,
    number("the new θ"),
    probes=[(3.0, 0.1), (-2.0, 0.3), (0.7, 0.9), (5.0, 1.25), (-0.04, 0.017)],
    starts={"the new θ": "theta"},
    tell="From θ = {theta} with α = {alpha} you went to {got}.",
    why="The slope gives direction and size, α scales it, and the minus sign makes it downhill.",
    hints=[
        "Stand at θ = 3. On which side is the valley, and what is the sign of the slope?",
        "Recall the update: the new θ is the old θ minus α times the slope.",
        "Write the slope of θ² as 2 * theta, multiply it by alpha, and subtract that from theta.",
    ],
)

UPHILL = "Look at the sign in front of α: is that downhill?"
SQUARED = "α seems to come in twice, as α². How often does the update use it?"


@e.turn("uphill", UPHILL)
def _(theta, alpha):
    return theta, -alpha


@e.turn("missing alpha", "You took the whole slope as a step. What should α do to it?")
def _(theta, alpha):
    return theta, 1.0


@e.turn("missing 2", "The step is half as long as it should be. What is the slope of θ²?")
def _(theta, alpha):
    return theta, alpha / 2


@e.turn("extra 2", "The step is twice as long as it should be. Is there a 2 too many?")
def _(theta, alpha):
    return theta, 2 * alpha


@e.turn("alpha squared", SQUARED)
def _(theta, alpha):
    return theta, alpha**2


@e.turn("divided by alpha", "α divides the slope here. Should a smaller α make a longer step?")
def _(theta, alpha):
    return theta, 1 / alpha


@e.mistake("only the update", "That is the length of the step. Where do you stand after it?")
def _(theta, alpha):
    return alpha * 2 * theta


@e.mistake("slope is constant", "The step does not depend on θ. What is the slope at θ?")
def _(theta, alpha):
    return theta - alpha * 2


@e.mistake("cost used as slope", "You stepped by α times the cost. What should it be times?")
def _(theta, alpha):
    return theta - alpha * theta**2


@e.mistake("exponent kept", "The slope seems to be 2θ² here. What is the derivative of θ²?")
def _(theta, alpha):
    return theta - alpha * 2 * theta**2


@e.mistake("brackets", "θ - α was worked out first, it seems. Which product comes first?")
def _(theta, alpha):
    return (theta - alpha) * 2 * theta


@e.mistake("two steps", "That is where two steps lead. How often is the update made?")
def _(theta, alpha):
    return step(step(theta, alpha), alpha)


@e.mistake(
    "absolute value",
    "On the left of 0 that leads away from the valley. Did the slope lose its sign?",
)
def _(theta, alpha):
    return theta - alpha * 2 * abs(theta)


@e.mistake("no step", "You stayed where you were. What should change θ?")
def _(theta, alpha):
    return theta


slips.add_whole_numbers(e)


# --- 1.3


def descend(gradient, theta, alpha, steps):
    """The steps + 1 values of θ on the way down, the start first."""
    path = [theta]
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        path.append(theta)
    return path


def slope_of_square(theta):
    "2·θ"
    return 2 * theta


def slope_of_valley(theta):
    "θ - 4"
    return theta - 4


def slope_of_fourth(theta):
    "θ³ - θ"
    return theta**3 - theta


e = Exercise(
    "1.3",
    descend,
    series("the path"),
    probes=[
        (slope_of_square, 3.0, 0.1, 2),
        (slope_of_square, -1.0, 0.3, 5),
        (slope_of_valley, 3.0, 0.2, 3),
        (slope_of_fourth, 1.7, 0.15, 6),
        (slope_of_square, 0.5, 1.1, 1),
        (slope_of_valley, 1.25, 0.4, 0),
    ],
    tell="From θ = {theta} with slope {gradient}, α = {alpha} and steps = {steps} "
    "your path is {got}.",
    why="The path holds one value more than there are steps, for it starts before the first one.",
    hints=[
        "Count: how many values has a path of two steps, the start included?",
        "Recall a loop that runs `steps` times and does two things: move θ, then note where it is.",
        "Start with path = [theta]. In the loop: theta = theta - alpha * gradient(theta), "
        "then path.append(theta). Return path after the loop.",
    ],
)


@e.turn("uphill", UPHILL)
def _(gradient, theta, alpha, steps):
    return gradient, theta, -alpha, steps


@e.turn("missing alpha", "Each step is the whole slope. What should α do to it?")
def _(gradient, theta, alpha, steps):
    return gradient, theta, 1.0, steps


@e.turn("alpha squared", SQUARED)
def _(gradient, theta, alpha, steps):
    return gradient, theta, alpha**2, steps


@e.turn("one step too many", "Count your steps: is there one too many?")
def _(gradient, theta, alpha, steps):
    return gradient, theta, alpha, steps + 1


@e.turn("one step too few", "Count your steps: is there one too few?")
def _(gradient, theta, alpha, steps):
    return gradient, theta, alpha, max(steps - 1, 0)


@e.turn("ignores the start", "The walk starts at 0. Where should it start?")
def _(gradient, theta, alpha, steps):
    return gradient, 0.0, alpha, steps


@e.turn("own slope", "That is the walk on θ². Which slope were you given in `gradient`?")
def _(gradient, theta, alpha, steps):
    return slope_of_square, theta, alpha, steps


@e.twist("start missing", "The start is missing. What should stand first in the path?")
def _(path, gradient, theta, alpha, steps):
    return path[1:]


@e.twist("only the end", "That is where the walk ends. Where are the places on the way?")
def _(path, gradient, theta, alpha, steps):
    return path[-1:]


@e.twist(
    "start twice", "The start stands there twice. When is it noted in the loop, and when before?"
)
def _(path, gradient, theta, alpha, steps):
    return [path[0], *path]


@e.twist("all the same", "Every place is the last one. Did you note it only after the loop?")
def _(path, gradient, theta, alpha, steps):
    return [path[-1]] * len(path)


@e.twist("backwards", "The path runs backwards. Where should the start stand?")
def _(path, gradient, theta, alpha, steps):
    return path[::-1]


slips.add_whole_numbers(e)


@e.mistake("one step only", "You make one step, however many are asked for. What repeats it?")
def _(gradient, theta, alpha, steps):
    return descend(gradient, theta, alpha, 1)


@e.mistake("return in the loop", "It stopped after one step. Does `return` stand inside the loop?")
def _(gradient, theta, alpha, steps):
    return descend(gradient, theta, alpha, min(steps, 1))


@e.mistake(
    "slope not renewed", "Every step has the same length. Where is the slope worked out anew?"
)
def _(gradient, theta, alpha, steps):
    return [theta - k * alpha * gradient(theta) for k in range(steps + 1)]


@e.mistake("theta not moved", "After the first step you stay. Is `theta` itself moved in the loop?")
def _(gradient, theta, alpha, steps):
    return [theta] + [theta - alpha * gradient(theta)] * steps


@e.mistake("no step", "You never moved. What should change θ in the loop?")
def _(gradient, theta, alpha, steps):
    return [theta] * (steps + 1)


@e.mistake("updates", "Those are the steps. Where do you stand after each of them?")
def _(gradient, theta, alpha, steps):
    return [alpha * gradient(t) for t in descend(gradient, theta, alpha, steps)[:-1]]


@e.mistake("slopes", "Those are the slopes on the way. Where do you stand there?")
def _(gradient, theta, alpha, steps):
    return [gradient(t) for t in descend(gradient, theta, alpha, steps)]


@e.mistake("moves replace theta", "θ became the update itself. What is the update subtracted from?")
def _(gradient, theta, alpha, steps):
    path = [theta]
    for _ in range(steps):
        path.append(alpha * gradient(path[-1]))
    return path


# --- 1.4


def numerical_gradient(f, theta, eps=1e-6):
    """The slope of f at θ, felt a little to the right and a little to the left."""
    return (f(theta + eps) - f(theta - eps)) / (2 * eps)


def square(theta):
    "θ²"
    return theta * theta


def cube(theta):
    "θ³"
    return theta**3


def root(theta):
    "1/θ"
    return 1 / theta


e = Exercise(
    "1.4",
    numerical_gradient,
    number("the slope"),
    probes=[
        (square, 3.0, 0.5),
        (cube, 2.0, 0.5),
        (cube, -1.5, 0.25),
        (root, 0.8, 0.1),
        (cube, 2.0, 1e-4),
        (square, 3.0, 1e-6),
    ],
    defaults=1,
    tell="For f = {f} at θ = {theta} with eps = {eps} your slope is {got}.",
    why="Feeling on both sides cancels the curve's bend, and it checks any derivative you derive.",
    hints=[
        "Look at the two points at which you feel: how far are they from each other?",
        "Recall that a slope is rise over run: the difference in height over the distance.",
        "The rise is f(theta + eps) - f(theta - eps). The run between those points is 2 * eps; "
        "put it in brackets.",
    ],
)

SLIP = "Multiplication and division go from left to right. Is the whole run in brackets?"


@e.mistake("one side", "You felt on the right only. What does feeling on both sides give?")
def _(f, theta, eps=1e-6):
    return (f(theta + eps) - f(theta)) / eps


@e.mistake("one side", "You felt on the left only. What does feeling on both sides give?")
def _(f, theta, eps=1e-6):
    return (f(theta) - f(theta - eps)) / eps


@e.mistake("half the distance", "The slope is twice too large. How far apart are your two points?")
def _(f, theta, eps=1e-6):
    return (f(theta + eps) - f(theta - eps)) / eps


@e.mistake(
    "twice the distance",
    "You divided by 2·eps, but one of your points is θ. How far apart are they?",
)
def _(f, theta, eps=1e-6):
    return (f(theta + eps) - f(theta)) / (2 * eps)


@e.mistake(
    "twice the distance",
    "You divided by 2·eps, but one of your points is θ. How far apart are they?",
)
def _(f, theta, eps=1e-6):
    return (f(theta) - f(theta - eps)) / (2 * eps)


@e.mistake("not divided", "That is the difference in height. What is it divided by?")
def _(f, theta, eps=1e-6):
    return f(theta + eps) - f(theta - eps)


@e.mistake("not divided by eps", "The height is divided by 2 only. How far apart are the points?")
def _(f, theta, eps=1e-6):
    return (f(theta + eps) - f(theta - eps)) / 2


@e.mistake("sign", "The slope points the wrong way. Which height is subtracted from which?")
def _(f, theta, eps=1e-6):
    return (f(theta - eps) - f(theta + eps)) / (2 * eps)


@e.mistake("precedence", SLIP)
def _(f, theta, eps=1e-6):
    return (f(theta + eps) - f(theta - eps)) / 2 * eps


@e.mistake(
    "brackets", "Only the second height is divided. Which brackets would hold the difference?"
)
def _(f, theta, eps=1e-6):
    return f(theta + eps) - f(theta - eps) / (2 * eps)


@e.mistake(
    "brackets", "Only the second height is divided. Which brackets would hold the difference?"
)
def _(f, theta, eps=1e-6):
    return f(theta + eps) - f(theta - eps) / 2 * eps


@e.mistake("sum", "The heights were added. What does a slope do with them?")
def _(f, theta, eps=1e-6):
    return (f(theta + eps) + f(theta - eps)) / (2 * eps)


@e.mistake("eps ignored", "You used a distance of your own. Which one was given?")
def _(f, theta, eps=1e-6):
    return numerical_gradient(f, theta, 1e-6)


@e.mistake("eps ignored", "You used a distance of your own. Which one was given?")
def _(f, theta, eps=1e-6):
    return numerical_gradient(f, theta, 1e-4)


@e.mistake("own slope", "That is the slope of θ². Which function were you given?")
def _(f, theta, eps=1e-6):
    return 2 * theta


@e.mistake("height", "That is the height of f. What is its slope?")
def _(f, theta, eps=1e-6):
    return f(theta)


# --- 1.5


def say_rate(got):
    """What happens on θ² with the rate that was given."""
    alpha = got[0][0]
    if not math.isfinite(alpha):
        return f"You said {alpha:g}, which is no rate."
    return f"With α = {alpha:.4g} each step multiplies θ by 1 - 2·α = {1 - 2 * alpha:.4g}."


e = Exercise(
    "1.5",
    1.0,
    number("the rate"),
    tell=say_rate,
    why="At α = 1 each step multiplies θ by -1: the same size for ever, and beyond it more.",
    hints=[
        "Look at the explorer: from which α does the path no longer get closer to 0?",
        "Recall that each step multiplies θ by 1 - 2α. Which factors make a number shrink?",
        "It shrinks while the factor lies between -1 and 1. At which α does 1 - 2α reach -1?",
    ],
)


@e.mistake("one step", "That lands on 0 at once. How far beyond it does the path still shrink?")
def _():
    return 0.5


@e.mistake("example rate", "That diverges, but so do smaller rates. Where does it begin?")
def _():
    return 2.0


@e.mistake("start rate", "That is the rate of the first walk. Does a larger one still converge?")
def _():
    return 0.1


@e.mistake("curvature", "That grows fast, but it has begun before. Which factor keeps the size?")
def _():
    return 1.5


@e.mistake("zero", "That does not move at all. From which rate upwards does the path grow?")
def _():
    return 0.0


@e.mistake("sign", "A negative rate walks uphill. Which positive rate is the first too large?")
def _():
    return -1.0


@e.mistake("nearly", "That still shrinks, only slowly. Where exactly does it stop?")
def _():
    return 0.99


@e.mistake("nearly", "That already grows. Where exactly does it begin?")
def _():
    return 1.01


# --- 1.6


def steps_needed(theta, alpha, tolerance):
    """How many steps on θ² until abs(θ) ≤ tolerance."""
    steps = 0
    while abs(theta) > tolerance:
        theta = theta - alpha * 2 * theta
        steps += 1
    return steps


e = Exercise(
    "1.6",
    steps_needed,
    number("the number of steps"),
    probes=[
        (3.0, 0.1, 0.5),
        (-3.0, 0.1, 0.7),
        (4.0, 0.25, 1.0),
        (2.0, 0.9, 0.3),
        (-5.0, 0.8, 0.001),
        (1.0, 0.02, 0.25),
        (0.5, 0.1, 1.0),
    ],
    tell="From θ = {theta} with α = {alpha} and tolerance = {tolerance} you counted {got}.",
    why="A step takes the same share each time, so ten times closer always costs the same number.",
    hints=[
        "Walk from θ = 4 with α = 0.25 by hand until θ is 1 or less. How often did you step?",
        "Recall `while`: it goes on as long as its condition holds. When are you not there yet?",
        "While abs(theta) > tolerance: make one step and add 1 to a count that started at 0.",
    ],
)


@e.turn("sign of theta", "A θ below 0 counts as arrived at once. How far from 0 is it?")
def _(theta, alpha, tolerance):
    return max(theta, 0.0), alpha, tolerance


@e.turn("missing 2", "Your steps are half as long as they should be. What is the slope of θ²?")
def _(theta, alpha, tolerance):
    return theta, alpha / 2, tolerance


@e.mistake("stops below zero", "It stopped when θ jumped below 0. How far from 0 was it there?")
def _(theta, alpha, tolerance):
    steps = 0
    while theta > tolerance:
        theta, steps = theta - alpha * 2 * theta, steps + 1
    return steps


@e.twist("one too many", "Count again: is there one too many?")
def _(count, theta, alpha, tolerance):
    return count + 1


@e.twist("one too few", "Count again: is there one too few?")
def _(count, theta, alpha, tolerance):
    return [max(count[0] - 1, 0)]


@e.mistake("strictly below", "At abs(θ) = tolerance you go on. Does the exercise say < or ≤?")
def _(theta, alpha, tolerance):
    steps = 0
    while abs(theta) >= tolerance:
        theta, steps = theta - alpha * 2 * theta, steps + 1
    return steps


@e.mistake(
    "watches the step", "You stopped when the step was small. Which size does the task name?"
)
def _(theta, alpha, tolerance):
    steps = 0
    while abs(alpha * 2 * theta) > tolerance:
        theta, steps = theta - alpha * 2 * theta, steps + 1
    return steps


@e.mistake("watches the cost", "You stopped when θ² was small. Which size does the task name?")
def _(theta, alpha, tolerance):
    steps = 0
    while theta**2 > tolerance:
        theta, steps = theta - alpha * 2 * theta, steps + 1
    return steps


@e.mistake(
    "watches the slope", "You stopped when the slope was small. Which size does the task name?"
)
def _(theta, alpha, tolerance):
    steps = 0
    while abs(2 * theta) > tolerance:
        theta, steps = theta - alpha * 2 * theta, steps + 1
    return steps


@e.mistake("at least one", "You step before you look. What if θ is near enough at the start?")
def _(theta, alpha, tolerance):
    return max(steps_needed(theta, alpha, tolerance), 1)


@e.mistake("theta returned", "That is a θ, it seems. What is asked for is how often you stepped?")
def _(theta, alpha, tolerance):
    while abs(theta) > tolerance:
        theta = theta - alpha * 2 * theta
    return theta


@e.mistake("return in the loop", "It stopped after one step. Does `return` stand inside the loop?")
def _(theta, alpha, tolerance):
    return min(steps_needed(theta, alpha, tolerance), 1)
