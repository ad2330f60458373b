"""Exercises of lesson 1: walking down J(θ) = θ²."""

import math

import numpy as np

from gdlesson.checker import Exercise
from gdlesson.checker.choices import Match
from gdlesson.checker.kinds import apart, number, series
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
    accept=[(1000.0,), (-250.0,), (-0.7,), (4.0,)],
)

e.mistakes(
    ("cost", "That is the height J itself. How fast does it change with θ?",
     lambda theta: theta**2),
)  # fmt: skip


slips.add_sign(e, "J rises to the right of 0 and falls to the left. Which sign has the slope?")
slips.add_twos(
    e,
    "That is half the slope. Where does the exponent go in the power rule?",
    "That is twice the slope. How often does the 2 come down?",
)
slips.add_whole_numbers(e)

e.mistakes(
    ("exponent kept", "The 2 came down, but the exponent stayed. What becomes of it?",
     lambda theta: 2 * theta**2),
    ("absolute value", "To the left of 0 J falls. Can the slope be positive there?",
     lambda theta: 2 * abs(theta)),
    ("constant", "The parabola is not a straight line. Is its slope 2 everywhere?",
     lambda theta: 2.0),
    ("plus for times", "The 2 seems to be added. Is it not a factor of θ?",
     lambda theta: 2 + theta),
)  # fmt: skip


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
    accept=[(3.0, 0.499), (-8.0, 0.999), (1e9, 0.25), (-2e-9, 0.1), (4.0, 1e-6), (0.5, 3e5)],
)

slips.add_rate(e, {
    "uphill": slips.UPHILL,
    "missing alpha": "You took the whole slope as a step. What should α do to it?",
    "missing 2": "The step is half as long as it should be. What is the slope of θ²?",
    "extra 2": "The step is twice as long as it should be. Is there a 2 too many?",
    "alpha squared": slips.SQUARED,
    "divided by alpha": slips.DIVIDED,
})  # fmt: skip
e.turns(("ignores alpha", "You stepped with α = 0.1. Which α was given?", slips.put(e, alpha=0.1)))
e.mistakes(
    ("only the update", "That is the length of the step. Where do you stand after it?",
     lambda theta, alpha: alpha * 2 * theta),
    ("only the update", "That is how far you move. Where do you stand after it?",
     lambda theta, alpha: -alpha * 2 * theta),
    ("slope is constant", "The step does not depend on θ. What is the slope at θ?",
     lambda theta, alpha: theta - alpha * 2),
    ("cost used as slope", "You stepped by α times the cost. What should it be times?",
     lambda theta, alpha: theta - alpha * theta**2),
    ("exponent kept", "The slope seems to be 2θ² here. What is the derivative of θ²?",
     lambda theta, alpha: theta - alpha * 2 * theta**2),
    ("brackets", "θ - α was worked out first, it seems. Which product comes first?",
     lambda theta, alpha: (theta - alpha) * 2 * theta),
    ("two steps", "That is where two steps lead. How often is the update made?",
     lambda theta, alpha: step(step(theta, alpha), alpha)),
    ("absolute value",
     "On the left of 0 that leads away from the valley. Did the slope lose its sign?",
     lambda theta, alpha: theta - alpha * 2 * abs(theta)),
    ("no step", "You stayed where you were. What should change θ?", lambda theta, alpha: theta),
)  # fmt: skip


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
    accept=[
        (slope_of_square, 3.0, 0.5, 4),
        (slope_of_square, -3.0, 0.999, 300),
        (slope_of_square, 1.0, 1.5, 300),
        (slope_of_valley, -50.0, 0.05, 300),
        (slope_of_fourth, 0.4, 0.05, 300),
        (slope_of_valley, 1e-9, 1e-7, 20),
        (slope_of_square, 2e12, 0.02, 40),
        (slope_of_valley, 54.0, 0.02, 700),  # a recursion as deep is right as well
        (slope_of_valley, 54.0, 0.003, 2000),
    ],
)

slips.add_rate(e, {
    "uphill": slips.UPHILL,
    "missing alpha": "Each step is the whole slope. What should α do to it?",
    "alpha squared": slips.SQUARED,
})  # fmt: skip
slips.add_steps(e, {
    "one step too many": "Count your steps: is there one too many?",
    "one step too few": "Count your steps: is there one too few?",
})  # fmt: skip
e.turns(
    ("ignores the start", "The walk starts at 0. Where should it start?", slips.put(e, theta=0.0)),
    ("ignores alpha", "You walked with α = 0.1. Which α was given?", slips.put(e, alpha=0.1)),
    ("own slope", "That is the walk on θ². Which slope were you given in `gradient`?",
     slips.put(e, gradient=lambda: slope_of_square)),
)  # fmt: skip
slips.add_path(e, {
    "start missing": "The start is missing. What should stand first in the path?",
    "only the end": "That is where the walk ends. Where are the places on the way?",
    "start twice": "The start stands there twice. When is it noted in the loop, and when before?",
    "all the same": "Every place is the last one. Did you note it only after the loop?",
    "backwards": "The path runs backwards. Where should the start stand?",
})  # fmt: skip
slips.add_whole_numbers(e)

e.mistakes(
    ("one step only", "You make one step, however many are asked for. What repeats it?",
     lambda gradient, theta, alpha, steps: descend(gradient, theta, alpha, 1)),
    ("return in the loop", "It stopped after one step. Does `return` stand inside the loop?",
     lambda gradient, theta, alpha, steps: descend(gradient, theta, alpha, min(steps, 1))),
    ("slope not renewed", "Every step has the same length. Where is the slope worked out anew?",
     lambda gradient, theta, alpha, steps:
         [theta - k * alpha * gradient(theta) for k in range(steps + 1)]),
    ("theta not moved", "After the first step you stay. Is `theta` itself moved in the loop?",
     lambda gradient, theta, alpha, steps: [theta] + [theta - alpha * gradient(theta)] * steps),
    ("no step", "You never moved. What should change θ in the loop?",
     lambda gradient, theta, alpha, steps: [theta] * (steps + 1)),
    ("updates", "Those are the steps. Where do you stand after each of them?",
     lambda gradient, theta, alpha, steps:
         [alpha * gradient(t) for t in descend(gradient, theta, alpha, steps)[:-1]]),
    ("slopes", "Those are the slopes on the way. Where do you stand there?",
     lambda gradient, theta, alpha, steps:
         [gradient(t) for t in descend(gradient, theta, alpha, steps)]),
    ("moves replace theta", "θ became the update itself. What is the update subtracted from?",
     lambda gradient, theta, alpha, steps:
         descend(lambda t: t / alpha - gradient(t), theta, alpha, steps)),
)  # fmt: skip

# --- 1.4


def numerical_gradient(f, theta, eps=1e-6):
    """The slope of f at θ, felt on both sides."""
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


def fourth(theta):
    "θ⁴ - θ"
    return theta**4 - theta


def wave(theta):
    "sin(100·θ)"
    return np.sin(100 * theta)


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
        (wave, 0.7, 5e-5),
        (wave, 0.3),  # a square's slope is right with any eps, so it cannot tell the default
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
    accept=[
        (fourth, 1.3, 0.5),
        (fourth, -20.0, 0.001),
        (cube, 400.0, 2.0),
        (cube, -0.003, 0.001),
        (cube, 2.0),
        (root, -4.0, 3.0),
        (wave, -1.1, 0.004),
        (square, 0.0, 0.5),
    ],
)


def felt(weights, run):
    """A mistake of 1.4: the sum of weight·f(θ + k·eps), {k: weight}, over run(eps)."""

    def answer(f, theta, eps=1e-6):
        return sum(w * f(theta + k * eps) for k, w in weights.items()) / run(eps)

    return answer


def fixed_eps(eps):
    """A mistake of 1.4 that feels with a distance of its own."""
    return lambda f, theta, given=1e-6: numerical_gradient(f, theta, eps)


def other_default(default):
    """A mistake of 1.4 whose eps is another where none is given."""
    return lambda f, theta, eps=default: numerical_gradient(f, theta, eps)


RIGHT = "You felt on the right only. What does feeling on both sides give?"
LEFT = "You felt on the left only. What does feeling on both sides give?"
FAR = "You divided by 2·eps, but one of your points is θ. How far apart are they?"
SECOND = "Only the second height is divided. Which brackets would hold the difference?"
SLIP = "Multiplication and division go from left to right. Is the whole run in brackets?"
FINER = (
    "That is more exact than asked: right mathematics, but from other points. "
    "Which two points does the exercise feel at?"
)

e.mistakes(
    ("one side", RIGHT, felt({1: 1, 0: -1}, lambda eps: eps)),
    ("one side", LEFT, felt({0: 1, -1: -1}, lambda eps: eps)),
    ("half the distance", "The slope is twice too large. How far apart are your two points?",
     felt({1: 1, -1: -1}, lambda eps: eps)),
    ("twice the distance", FAR, felt({1: 1, 0: -1}, lambda eps: 2 * eps)),
    ("twice the distance", FAR, felt({0: 1, -1: -1}, lambda eps: 2 * eps)),
    ("not divided", "That is the difference in height. What is it divided by?",
     felt({1: 1, -1: -1}, lambda eps: 1)),
    ("not divided by eps", "The height is divided by 2 only. How far apart are the points?",
     felt({1: 1, -1: -1}, lambda eps: 2)),
    ("sign", "The slope points the wrong way. Which height is subtracted from which?",
     felt({-1: 1, 1: -1}, lambda eps: 2 * eps)),
    ("precedence", SLIP, felt({1: 1, -1: -1}, lambda eps: 2 / eps)),
    ("brackets", SECOND, lambda f, theta, eps=1e-6: f(theta + eps) - f(theta - eps) / (2 * eps)),
    ("brackets", SECOND, lambda f, theta, eps=1e-6: f(theta + eps) - f(theta - eps) / 2 * eps),
    ("brackets", SECOND, lambda f, theta, eps=1e-6: f(theta + eps) - f(theta) / eps),
    ("sum", "The heights were added. What does a slope do with them?",
     felt({1: 1, -1: 1}, lambda eps: 2 * eps)),
    *(("eps ignored", "You used a distance of your own. Which one was given?", fixed_eps(eps))
      for eps in (1e-6, 1e-4, 1e-3, 0.01, 0.1)),
    *(("other defaults",
       "Without eps it feels at another distance. Which one does the first line have?",
       other_default(eps)) for eps in (1e-4, 1e-3, 0.01, 0.1)),
    ("finer formula", FINER, felt({2: -1, 1: 8, -1: -8, -2: 1}, lambda eps: 12 * eps)),
    ("finer formula", FINER, felt({1: -1, 0.5: 8, -0.5: -8, -1: 1}, lambda eps: 6 * eps)),
    ("other step width", "Your points are eps/2 away from θ. How far away should each one be?",
     felt({0.5: 1, -0.5: -1}, lambda eps: eps)),
    ("other step width", "Your points are 2·eps away from θ. How far away should each one be?",
     felt({2: 1, -2: -1}, lambda eps: 4 * eps)),
    ("other step width", "Your distance from θ grows with θ. How far away should each point be?",
     lambda f, theta, eps=1e-6: numerical_gradient(f, theta, eps * abs(theta))),
    ("half the distance", "The slope is twice too large. How far apart are your two points?",
     felt({2: 1, -2: -1}, lambda eps: 2 * eps)),
    ("bend", "That is how fast the slope changes. How fast does the height change?",
     felt({1: 1, 0: -2, -1: 1}, lambda eps: eps**2)),
    ("absolute value", "The slope has lost its sign. What says that f falls there?",
     lambda f, theta, eps=1e-6: abs(numerical_gradient(f, theta, eps))),
    ("own slope", "That is the slope of θ². Which function were you given?",
     lambda f, theta, eps=1e-6: 2 * theta),
    ("height", "That is the height of f. What is its slope?", lambda f, theta, eps=1e-6: f(theta)),
)  # fmt: skip
slips.add_rounding(e, (1, 2, 3))
slips.add_whole_numbers(e)


# --- 1.5


def say_rate(got):
    """What happens on θ² with the rate that was given."""
    alpha = got[0][0]
    if not math.isfinite(alpha):
        return f"You said {alpha:g}, which is no rate."
    factor = apart(1 - 2 * alpha, -1)
    return f"With α = {apart(alpha, 1)} each step multiplies θ by 1 - 2·α = {factor}."


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

e.mistakes(
    ("one step", "That lands on 0 at once. How far beyond it does the path still shrink?",
     lambda: 0.5),
    ("example rate", "That diverges, but so do smaller rates. Where does it begin?", lambda: 2.0),
    ("start rate", "That is the rate of the first walk. Does a larger one still converge?",
     lambda: 0.1),
    ("too large", "That grows fast, but it has begun before. Which factor keeps the size?",
     lambda: 1.5),
    *(("too large", "That grows fast, but it has begun before. Which factor keeps the size?",
       lambda r=rate: r) for rate in (3.0, 4.0, 5.0, 10.0, 100.0)),
    *(("too small", "That converges. Does a larger rate converge as well?", lambda r=rate: r)
      for rate in (0.01, 0.05, 0.2, 0.25, 0.3, 0.4, 0.6, 0.75)),
    ("zero", "That does not move at all. From which rate upwards does the path grow?", lambda: 0.0),
    ("sign", "A negative rate walks uphill. Which positive rate is the first too large?",
     lambda: -1.0),
    *(("nearly", "That still shrinks, only slowly. Where exactly does it stop?", lambda r=rate: r)
      for rate in (0.9, 0.95, 0.99, 0.999)),
    *(("nearly", "That already grows. Where exactly does it begin?", lambda r=rate: r)
      for rate in (1.001, 1.01, 1.05, 1.1)),
)  # fmt: skip


# --- 1.6


def steps_needed(theta, alpha, tolerance):
    """How many steps on θ² until abs(θ) ≤ tolerance, for 0 < alpha < 1."""
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
        (-40.0, 0.03, 0.002),
    ],
    tell="From θ = {theta} with α = {alpha} and tolerance = {tolerance} you counted {got}.",
    why="A step takes the same share each time, so ten times closer always costs the same number.",
    hints=[
        "Walk from θ = 4 with α = 0.25 by hand until θ is 1 or less. How often did you step?",
        "Recall `while`: it goes on as long as its condition holds. When are you not there yet?",
        "While abs(theta) > tolerance: make one step and add 1 to a count that started at 0.",
    ],
    accept=[
        (1.0, 0.25, 1.0),
        (-1.0, 0.25, 0.125),
        (3.0, 0.5, 0.1),
        (-3.0, 0.99, 0.5),
        (2.0, 0.1, 1e-12),
        (0.0, 0.3, 0.1),
        (7e8, 0.4, 2.0),
        (3.0, 0.01, 0.001),
        (-3.0, 0.006, 0.001),
        (3.0, 0.001, 0.01),
    ],
)


def counted(goes_on):
    """A mistake of 1.6 that steps while goes_on(theta, alpha, tolerance)."""

    def answer(theta, alpha, tolerance):
        steps = 0
        while goes_on(theta, alpha, tolerance):
            theta, steps = theta - alpha * 2 * theta, steps + 1
        return steps

    return answer


def arrived(theta, alpha, tolerance):
    while abs(theta) > tolerance:
        theta = theta - alpha * 2 * theta
    return theta


def until_across(theta, alpha, tolerance):
    steps = steps_needed(theta, alpha, tolerance)
    return min(steps, 1) if alpha > 0.5 else steps  # a smaller rate never jumps across 0


def logarithm(theta, alpha, tolerance):
    """How many steps it takes, with a fraction of the last one."""
    return np.log(tolerance / abs(theta)) / np.log(abs(1 - 2 * alpha))


SIZE = "You stopped when the {} was small. Which size does the task name?"
WHOLE = "Your formula gives parts of a step. Which whole number is the first that is enough?"

e.turns(
    ("sign of theta", "A θ below 0 counts as arrived at once. How far from 0 is it?",
     slips.put(e, theta=lambda theta: max(theta, 0.0))),
    ("missing 2", "Your steps are half as long as they should be. What is the slope of θ²?",
     slips.put(e, alpha=lambda alpha: alpha / 2)),
    ("relative tolerance", "You stopped at a share of the start. To what should abs(θ) come down?",
     slips.put(e, tolerance=lambda theta, tolerance: tolerance * abs(theta))),
    *(("ignores tolerance", "A tolerance of your own was used. Which one was given?",
       slips.put(e, tolerance=own)) for own in (0.1, 0.01, 0.001, 1e-6)),
    ("ignores alpha", "You walked with α = 0.1. Which α was given?", slips.put(e, alpha=0.1)),
)  # fmt: skip
e.twists(
    ("one too many", "Count again: is there one too many?", lambda count, *args: count + 1),
    ("one too few", "Count again: is there one too few?",
     lambda count, *args: [max(count[0] - 1, 0)]),
    *(("clipped", f"Your count never goes beyond {most}. What if more steps are needed?",
       lambda count, *args, most=most: np.minimum(count, most)) for most in (10, 20, 50, 100)),
)  # fmt: skip
e.mistakes(
    ("sign of theta", "A θ below 0 counts as near enough. How far from 0 is it?",
     counted(lambda theta, alpha, tolerance: theta > tolerance)),
    ("stops below zero", "Above α = 0.5 you count 1 at most. How far across 0 does θ land there?",
     until_across),
    ("strictly below", "At abs(θ) = tolerance you go on. Does the exercise say < or ≤?",
     counted(lambda theta, alpha, tolerance: abs(theta) >= tolerance)),
    ("watches the step", SIZE.format("step"),
     counted(lambda theta, alpha, tolerance: abs(alpha * 2 * theta) > tolerance)),
    ("watches the cost", SIZE.format("cost θ²"),
     counted(lambda theta, alpha, tolerance: theta**2 > tolerance)),
    ("watches the slope", SIZE.format("slope"),
     counted(lambda theta, alpha, tolerance: abs(2 * theta) > tolerance)),
    ("at least one", "You step before you look. What if θ is near enough at the start?",
     lambda theta, alpha, tolerance: max(steps_needed(theta, alpha, tolerance), 1)),
    ("theta returned", "That is a θ, it seems. What is asked for is how often you stepped?",
     arrived),
    ("return in the loop", "It stopped after one step. Does `return` stand inside the loop?",
     lambda theta, alpha, tolerance: min(steps_needed(theta, alpha, tolerance), 1)),
    ("parts of a step", WHOLE, logarithm),
    ("parts of a step", WHOLE, lambda *args: max(0, logarithm(*args))),
    ("below 0", "It counts below 0 where θ is near enough at once. How many steps does it take?",
     lambda *args: np.ceil(logarithm(*args) - 1e-9)),
    *(("rounded down", "Your count is rounded down. Is θ near enough after that many steps?",
       lambda *args, least=least: max(least, np.floor(logarithm(*args) + 1e-9)))
      for least in (0, -99)),
    *(("rounded", "Your count is rounded to the nearest. Is θ always near enough there?",
       lambda *args, least=least: max(least, np.round(logarithm(*args)))) for least in (0, -99)),
)  # fmt: skip


# --- 1.7

# The curves of the lesson's picture: α of each letter, drawn as θ over 12 steps from 3.
CURVES = {"A": 0.95, "B": 0.1, "C": 1.05, "D": 0.45}

Match(
    "1.7",
    {letter: f"{alpha:g}" for letter, alpha in CURVES.items()},
    options=["0.1", "0.45", "0.95", "1.05"],
    words={
        ("A", "0.1"): "A jumps from side to side. Does a small step jump across 0?",
        ("A", "0.45"): "A takes many steps. How much of θ does a step with 0.45 leave?",
        ("A", "1.05"): "A comes closer. Does a walk come closer beyond α = 1?",
        ("B", "0.45"): "B takes many steps. How much of θ does a step with 0.45 leave?",
        ("B", "0.95"): "B stays on one side. Where does a step with 0.95 land?",
        ("B", "1.05"): "B comes closer. Does a walk come closer beyond α = 1?",
        ("C", "0.1"): "C moves away from 0. Does a small step do that?",
        ("C", "0.45"): "C moves away from 0. How much of θ does a step with 0.45 leave?",
        ("C", "0.95"): "C grows with each jump. By what does a step with 0.95 multiply θ?",
        ("D", "0.1"): "D is almost there after one step. How much of θ does 0.1 leave?",
        ("D", "0.95"): "D stays on one side. Where does a step with 0.95 land?",
        ("D", "1.05"): "D comes closer. Does a walk come closer beyond α = 1?",
    },
    why="The sign of 1 - 2α tells whether θ jumps across, its size whether θ shrinks.",
    hints=[
        "Look at two things in each curve: does it change sides, and does it come closer?",
        "Recall that each step multiplies θ by 1 - 2α. Work that out for the four rates.",
        "The factors are 0.8, 0.1, -0.9 and -1.1. Which curve shrinks to a tenth in one step?",
    ],
)
