"""Exercises of lesson 2: walking down bowls of two variables."""

import inspect
import math

import numpy as np

from gdlesson.checker import Exercise
from gdlesson.checker.choices import Recall
from gdlesson.checker.kinds import apart, number, rows, several, show
from gdlesson.checker.repair import Repair
from gdlesson.lessons import slips

# --- 2.1


def partials(theta1, theta2):
    """Both partial derivatives of J(θ1, θ2) = θ1² + θ2²."""
    return 2 * theta1, 2 * theta2


e = Exercise(
    "2.1",
    partials,
    several(number("∂J/∂θ1"), number("∂J/∂θ2")),
    probes=[(3.0, -4.0), (-1.5, 0.75), (0.6, 12.0), (1.2345678, 5.4321), (-25.0, -140.0)],
    tell="At θ1 = {theta1}, θ2 = {theta2} your partial derivatives are {got}.",
    why="Each partial derivative says how J changes along one axis while the other stays still.",
    hints=[
        "Look at the two cuts through the bowl: which curve of lesson 1 is each of them?",
        "Recall that the other variable is held still: it is a plain number for the moment. "
        "What is the derivative of a plain number?",
        "For ∂J/∂θ1 only θ1² changes, and its derivative is that of lesson 1. θ2² adds nothing. "
        "Then the other way round. Return both, θ1 first.",
    ],
    rtol=1e-5,  # slopes felt with a small step are right as well
    accept=[(1000.0, -700.0), (-0.7, 0.9), (4.0, 4.0), (-3.0, -0.8)],
)

slips.add_sign(e, "J grows away from 0 on both sides. Which sign has the slope?")
slips.add_twos(
    e,
    "That is half the slope. Where does the exponent go in the power rule?",
    "That is twice the slope. How often does the 2 come down?",
)

e.mistakes(
    ("swapped", "The two changed places. Which one should stand first?",
     lambda theta1, theta2: (2 * theta2, 2 * theta1)),
    ("same twice", "Both are the same number. Along which axis does each one feel?",
     lambda theta1, theta2: (2 * theta1, 2 * theta1)),
    ("same twice", "Both are the same number. Along which axis does each one feel?",
     lambda theta1, theta2: (2 * theta2, 2 * theta2)),
    ("squares", "Those are the squares themselves. How fast does each of them change?",
     lambda theta1, theta2: (theta1**2, theta2**2)),
    ("cost", "That is the height J. How fast does it change along each axis?",
     lambda theta1, theta2: [theta1**2 + theta2**2] * 2),
    ("both at once", "Both slopes are added up. Which variable is held still in each?",
     lambda theta1, theta2: [2 * theta1 + 2 * theta2] * 2),
    ("other kept", "The other square is still there. What is the derivative of a constant?",
     lambda theta1, theta2: (2 * theta1 + theta2**2, 2 * theta2 + theta1**2)),
    ("other kept", "The other variable is still there. What is the derivative of a constant?",
     lambda theta1, theta2: (2 * theta1 + theta2, 2 * theta2 + theta1)),
    ("product", "The two are multiplied. Is there a product in θ1² + θ2²?",
     lambda theta1, theta2: [2 * theta1 * theta2] * 2),
    ("product", "The two are multiplied. Is there a product in θ1² + θ2²?",
     lambda theta1, theta2: (2 * theta1 * theta2**2, 2 * theta2 * theta1**2)),
    ("product", "The other one multiplies. Is there a product in θ1² + θ2²?",
     lambda theta1, theta2: (theta2, theta1)),
    ("exponent kept", "The 2 came down, but the exponent stayed. What becomes of it?",
     lambda theta1, theta2: (2 * theta1**2, 2 * theta2**2)),
    ("absolute value", "Below 0 J falls. Can the slope be positive there?",
     lambda theta1, theta2: (2 * abs(theta1), 2 * abs(theta2))),
    ("constant", "It is 2 everywhere. Is the bowl equally steep everywhere?",
     lambda theta1, theta2: (2.0, 2.0)),
    ("plus for times", "The 2 seems to be added. Is it not a factor?",
     lambda theta1, theta2: (2 + theta1, 2 + theta2)),
    ("zero", "It is 0 everywhere. Does J not change along that axis?",
     lambda theta1, theta2: (0.0, 0.0)),
    ("length", "That is the length of the gradient. What are its two parts?",
     lambda theta1, theta2: [2 * math.hypot(theta1, theta2)] * 2),
)  # fmt: skip


@e.mistake("divided by length", "Its length is always 1. Should it not be steeper further out?")
def _(theta1, theta2):
    length = math.hypot(theta1, theta2)
    return theta1 / length, theta2 / length


slips.add_whole_numbers(e)


# --- functions of two variables, and slips in walking on them


def round_bowl(theta1, theta2):
    "(2·θ1, 2·θ2)"
    return 2 * theta1, 2 * theta2


def tilted_bowl(theta1, theta2):
    "(2·θ1 + θ2, θ1 + 2·θ2)"
    return 2 * theta1 + theta2, theta1 + 2 * theta2


def shifted_valley(theta1, theta2):
    "(3·θ1 - θ2 - 1, 2·θ2 - θ1 + 4)"
    return 3 * theta1 - theta2 - 1, 2 * theta2 - theta1 + 4


def curved_valley(theta1, theta2):
    "(θ1³ - θ2, θ2 - θ1)"
    return theta1**3 - theta2, theta2 - theta1


def in_turn(first):
    """A walk on which one variable has moved before the other's slope is asked; first: 0 or 1."""

    def answer(partials, theta1, theta2, alpha, steps):
        point, path = [theta1, theta2], [(theta1, theta2)]
        for _ in range(steps):
            for i in (first, 1 - first):
                point[i] = point[i] - alpha * partials(*point)[i]
            path.append(tuple(point))
        return path

    return answer


FIRST1 = "The new θ1 was used in the step of θ2. Which θ1 belongs there?"
FIRST2 = "The new θ2 was used in the step of θ1. Which θ2 belongs there?"
UPHILL = "That leads uphill. Which sign should stand in front of α?"

# --- 2.2


def step2(theta1, theta2, alpha):
    """(θ1, θ2) after one simultaneous step on J(θ1, θ2) = θ1² + θ2² + θ1·θ2."""
    slope1 = 2 * theta1 + theta2
    slope2 = 2 * theta2 + theta1
    return theta1 - alpha * slope1, theta2 - alpha * slope2


e = Exercise(
    "2.2",
    step2,
    several(number("θ1"), number("θ2")),
    probes=[
        (1.0, 2.0, 0.1),
        (3.0, -1.0, 0.2),
        (-2.0, 0.7, 0.3),
        (0.6, -1.7, 0.45),
        (5.0, 3.5, 1.25),
        (-0.04, 0.09, 0.017),
    ],
    tell="From θ1 = {theta1}, θ2 = {theta2} with α = {alpha} you went to {got}.",
    why="Both slopes belong to one place, so both are worked out before either θ is replaced.",
    hints=[
        "Stand at (1, 2). Work out both slopes there on paper, before you move at all.",
        "Recall the partial derivatives: in θ1·θ2 the variable held still is a plain factor. "
        "And a name that was given a new value has lost its old one.",
        "∂J/∂θ1 is 2·θ1 + θ2. Find ∂J/∂θ2 the same way. Give both slopes names of their own first; "
        "subtract α times each slope afterwards.",
    ],
    accept=[
        (400.0, -300.0, 0.499),
        (-2e-9, 5e-9, 0.2),
        (4.0, 4.0, 0.1),
        (1.0, 2.0, 1e-6),
        (0.5, 0.25, 3e5),
        (3.0, -3.0, 0.999),
    ],
)


def by(slope):
    """A step with slope(own, other) as the slope of each variable."""

    def answer(theta1, theta2, alpha):
        return theta1 - alpha * slope(theta1, theta2), theta2 - alpha * slope(theta2, theta1)

    return answer


def by_slopes(slopes):
    """A step with slopes(theta1, theta2) as the two slopes."""

    def answer(theta1, theta2, alpha):
        slope1, slope2 = slopes(theta1, theta2)
        return theta1 - alpha * slope1, theta2 - alpha * slope2

    return answer


def cost_twice(theta1, theta2):
    return [theta1**2 + theta2**2 + theta1 * theta2] * 2


SAME = "Both move by the same slope. Which slope belongs to which?"
TWICE = "Both are the same number. Where is the other θ?"
BRACKETS = "α multiplies the first term only. Which brackets would hold the slope?"
UPDATE = "Those are the steps. Where do you stand after them?"

e.mistakes(
    ("sequential, θ1 first", FIRST1,
     lambda theta1, theta2, alpha: in_turn(0)(tilted_bowl, theta1, theta2, alpha, 1)[1]),
    ("sequential, θ2 first", FIRST2,
     lambda theta1, theta2, alpha: in_turn(1)(tilted_bowl, theta1, theta2, alpha, 1)[1]),
    ("missing product", "That is a step on θ1² + θ2² alone. What does θ1·θ2 add?",
     by(lambda own, other: 2 * own)),
)  # fmt: skip
slips.add_rate(e, {
    "uphill": UPHILL,
    "missing alpha": "You took the whole slope as a step. What should α do to it?",
    "half a step": "The step is half as long as it should be. Where might a 2 be lost?",
    "extra 2": "The step is twice as long as it should be. Is there a 2 too many?",
    "alpha squared": slips.SQUARED,
    "divided by alpha": slips.DIVIDED,
})  # fmt: skip
e.turns(
    ("swapped", "θ1 and θ2 changed places. Which one should stand first?",
     lambda theta1, theta2, alpha: (theta2, theta1, alpha)),
    ("ignores alpha", "You stepped with α = 0.1. Which α was given?", slips.put(e, alpha=0.1)),
)  # fmt: skip
e.mistakes(
    ("swapped slopes", "θ1 moves by the slope of θ2. Which slope belongs to which?",
     by(lambda own, other: 2 * other + own)),
    ("same slope", SAME, by_slopes(lambda a, b: [2 * a + b] * 2)),
    ("same slope", SAME, by_slopes(lambda a, b: [2 * b + a] * 2)),
    ("same twice", TWICE, lambda *args: [step2(*args)[0]] * 2),
    ("same twice", TWICE, lambda *args: [step2(*args)[1]] * 2),
    ("missing 2", "The slope of the square seems to have no 2. What is it?",
     by(lambda own, other: own + other)),
    ("2 on the product", "The 2 multiplies both terms. Which of them was squared?",
     by(lambda own, other: 2 * (own + other))),
    ("product's own", "θ1·θ2 left its own variable behind. Which one is held still?",
     by(lambda own, other: 2 * own + own)),
    ("product kept", "The product still stands in the slope. What is its derivative?",
     by(lambda own, other: 2 * own + own * other)),
    ("product as 1", "The product gave a 1. By which number is the moving θ multiplied?",
     by(lambda own, other: 2 * own + 1)),
    ("product as sum", "The product gave θ1 + θ2. Which of them is held still?",
     by(lambda own, other: 2 * own + own + other)),
    ("sign of the product", "The product's term has the wrong sign. Is it in brackets?",
     by(lambda own, other: 2 * own - other)),
    ("other kept", "The other square is still there. What is the derivative of a constant?",
     by(lambda own, other: 2 * own + other**2 + other)),
    ("exponent kept", "The slope of a square seems to be 2θ² here. What is it?",
     by(lambda own, other: 2 * own**2 + other)),
    ("squares", "The square itself stands in the slope. How fast does it change?",
     by(lambda own, other: own**2 + other)),
    ("cost used as slope", "You stepped by α times the cost. What should it be times?",
     by_slopes(cost_twice)),
    ("absolute value", "Below 0 that leads uphill. Did the slope lose its sign?",
     by(lambda own, other: abs(2 * own + other))),
    ("divided by length", "Your slope always has length 1. Should it not be steeper further out?",
     by_slopes(lambda a, b: np.array(tilted_bowl(a, b)) / math.hypot(*tilted_bowl(a, b)))),
    ("brackets", BRACKETS,
     lambda theta1, theta2, alpha: (theta1 - alpha * 2 * theta1 + theta2,
                                    theta2 - alpha * 2 * theta2 + theta1)),
    ("brackets", BRACKETS,
     lambda theta1, theta2, alpha: (theta1 - alpha * 2 * theta1 - theta2,
                                    theta2 - alpha * 2 * theta2 - theta1)),
    ("brackets", "θ - α was worked out first, it seems. Which product comes first?",
     lambda theta1, theta2, alpha: ((theta1 - alpha) * (2 * theta1 + theta2),
                                    (theta2 - alpha) * (2 * theta2 + theta1))),
    ("only the update", UPDATE,
     lambda theta1, theta2, alpha: alpha * np.array(tilted_bowl(theta1, theta2))),
    ("only the update", UPDATE,
     lambda theta1, theta2, alpha: -alpha * np.array(tilted_bowl(theta1, theta2))),
    ("slopes", "Those are the slopes. Where do you stand after a step?",
     lambda theta1, theta2, alpha: tilted_bowl(theta1, theta2)),
    ("two steps", "That is where two steps lead. How often is the update made?",
     lambda theta1, theta2, alpha: step2(*step2(theta1, theta2, alpha), alpha)),
    ("no step", "It stayed where it was. What should move it?",
     lambda theta1, theta2, alpha: (theta1, theta2)),
)  # fmt: skip
slips.add_whole_numbers(e)


# --- 2.3


def descend2(partials, theta1, theta2, alpha, steps):
    """The steps + 1 points (θ1, θ2) on the way down, the start first."""
    path = [(theta1, theta2)]
    for _ in range(steps):
        slope1, slope2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * slope1, theta2 - alpha * slope2
        path.append((theta1, theta2))
    return path


def say_points(got, partials, theta1, theta2, alpha, steps):
    """The points that were given back, one after the other, as many as a line holds."""
    points = [f"({show(float(a))}, {show(float(b))})" for a, b in zip(*got, strict=True)]
    listed = " → ".join(points[:4] + ["…"] * (len(points) > 4)) or "nothing"
    return f"With slopes {show(partials)}, α = {alpha}, steps = {steps} you got {listed}."


e = e_walks = Exercise(
    "2.3",
    descend2,
    rows("θ1", "θ2"),
    probes=[
        (tilted_bowl, 1.0, 2.0, 0.1, 2),
        (shifted_valley, 3.0, -1.0, 0.2, 3),
        (tilted_bowl, -2.0, 0.7, 0.3, 4),
        (curved_valley, 1.7, -0.6, 0.15, 5),
        (round_bowl, 0.5, -1.5, 1.1, 1),
        (shifted_valley, 120.0, 45.5, 0.037, 6),
        (curved_valley, 1.25, 0.4, 0.25, 0),
    ],
    tell=say_points,
    why="It is the walk of lesson 1 with a point for a number, and works for every function.",
    hints=[
        "Look at your loop for one single step: in which order do things happen in it?",
        "Recall that both slopes belong to the old point: ask partials(theta1, theta2) once a "
        "step, before θ1 or θ2 changes.",
        "Start with path = [(theta1, theta2)]. In the loop: slope1, slope2 = partials(...), then "
        "move both θs, then append the new point. Return path after the loop.",
    ],
    accept=[
        (tilted_bowl, 3.0, -1.0, 0.5, 4),
        (round_bowl, 3.0, 0.0, 0.1, 5),
        (tilted_bowl, -3.0, 2.0, 0.666, 300),
        (round_bowl, 1.0, -2.0, 1.5, 300),
        (curved_valley, 0.4, -0.7, 0.05, 300),
        (shifted_valley, 3e-9, 1e-9, 1e-8, 12),
        (tilted_bowl, 2e12, -3e12, 0.02, 40),
        (shifted_valley, 90.0, 55.0, 0.02, 700),  # a recursion as deep is right as well
        (shifted_valley, 90.0, 55.0, 0.003, 2000),
    ],
)


def with_slopes(change):
    """A turn that gives the walk other slopes: change(slope1, slope2), or with alpha as well."""
    if len(inspect.signature(change).parameters) == 2:
        return with_slopes(lambda a, b, alpha: change(a, b))

    def turn(partials, theta1, theta2, alpha, steps):
        changed = lambda a, b: change(*partials(a, b), alpha)  # noqa: E731
        return changed, theta1, theta2, alpha, steps

    return turn


def walked(change):
    """A mistake that walks as it should, and returns change(path, partials, alpha)."""
    return lambda *args: change(descend2(*args), args[0], args[3])


def not_renewed(partials, theta1, theta2, alpha, steps):
    slope1, slope2 = partials(theta1, theta2)
    return [(theta1 - k * alpha * slope1, theta2 - k * alpha * slope2) for k in range(steps + 1)]


def replaced(partials, theta1, theta2, alpha, steps):
    path = [(theta1, theta2)]
    for _ in range(steps):
        path.append(tuple(alpha * slope for slope in partials(*path[-1])))
    return path


e.mistakes(
    ("sequential, θ1 first", FIRST1, in_turn(0)),
    ("sequential, θ2 first", FIRST2, in_turn(1)),
)
slips.add_rate(e, {
    "uphill": UPHILL,
    "missing alpha": "Each step is the whole slope. What should α do to it?",
    "alpha squared": slips.SQUARED,
    "divided by alpha": slips.DIVIDED,
    "extra 2": "Each step is twice as long as it should be. Is there a 2 too many?",
    "half a step": "Each step is half as long as it should be. What divides it?",
})  # fmt: skip
slips.add_steps(e, {
    "one step too many": "Count your steps: is there one too many?",
    "one step too few": "Count your steps: is there one too few?",
})  # fmt: skip
e.turns(
    ("uphill in θ1", "θ1 walks uphill and θ2 downhill. Which sign has each update?",
     with_slopes(lambda a, b: (-a, b))),
    ("uphill in θ2", "θ2 walks uphill and θ1 downhill. Which sign has each update?",
     with_slopes(lambda a, b: (a, -b))),
    ("missing alpha in θ1", "θ1 moves by its whole slope. What should α do to it?",
     with_slopes(lambda a, b, alpha: (a / alpha, b))),
    ("missing alpha in θ2", "θ2 moves by its whole slope. What should α do to it?",
     with_slopes(lambda a, b, alpha: (a, b / alpha))),
    ("ignores the start", "The walk starts at (0, 0). Where should it start?",
     slips.put(e, theta1=0.0, theta2=0.0)),
    ("start swapped", "At the start θ1 and θ2 changed places. Which comes first?",
     slips.put(e, theta1=lambda theta2: theta2, theta2=lambda theta1: theta1)),
    ("own slopes", "That walks on θ1² + θ2². Which slopes were you given in `partials`?",
     slips.put(e, partials=lambda: round_bowl)),
    ("own slopes", "That is the function of exercise 2.2. Which slopes does `partials` give?",
     slips.put(e, partials=lambda: tilted_bowl)),
    ("ignores alpha", "You walked with α = 0.1. Which α was given?", slips.put(e, alpha=0.1)),
    ("swapped slopes", "θ1 moves by the slope of θ2. Which slope comes first in `partials`?",
     with_slopes(lambda a, b: (b, a))),
    ("same slope", "Both move by the slope of θ1. Where is the other one?",
     with_slopes(lambda a, b: (a, a))),
    ("same slope", "Both move by the slope of θ2. Where is the other one?",
     with_slopes(lambda a, b: (b, b))),
    ("arguments swapped", "`partials` gets θ2 where it expects θ1. In which order are they?",
     slips.put(e, partials=lambda partials: lambda a, b: partials(b, a))),
    ("one stays", "Only θ1 moves. What should move θ2?", with_slopes(lambda a, b: (a, 0.0))),
    ("one stays", "Only θ2 moves. What should move θ1?", with_slopes(lambda a, b: (0.0, b))),
)  # fmt: skip
slips.add_path(e, {
    "start missing": "The start is missing. What should stand first in the path?",
    "only the end": "That is where the walk ends. Where are the points on the way?",
    "start twice": "The start stands there twice. Is it noted before the loop, or in it?",
    "end missing": "The last point is missing. Do you note the point before or after moving?",
    "all the same": "Every point is the last one. Did you note one list again and again?",
    "backwards": "The path runs backwards. Where should the start stand?",
})  # fmt: skip
e.mistakes(
    ("swapped", "In each point θ1 and θ2 changed places. Which one comes first?",
     walked(lambda path, partials, alpha: [(b, a) for a, b in path])),
    ("noted too early", "θ2 is one step late. Is the point noted before both have moved?",
     walked(lambda path, partials, alpha:
            [(path[k][0], path[max(k - 1, 0)][1]) for k in range(len(path))])),
    ("return in the loop", "It stopped after one step. Does `return` stand inside the loop?",
     walked(lambda path, partials, alpha: path[:2])),
    ("slopes not renewed", "Every step is the same. Where are the slopes worked out anew?",
     not_renewed),
    ("not moved", "After the first step you stay. Are θ1 and θ2 themselves moved?",
     walked(lambda path, partials, alpha: path[:1] + path[1:2] * (len(path) - 1))),
    ("no step", "You never moved. What should change θ1 and θ2 in the loop?",
     walked(lambda path, partials, alpha: path[:1] * len(path))),
    ("updates", "Those are the steps. Where do you stand after each of them?",
     walked(lambda path, partials, alpha:
            [alpha * np.array(partials(*point)) for point in path[:-1]])),
    ("slopes", "Those are the slopes on the way. Where do you stand there?",
     walked(lambda path, partials, alpha: [partials(*point) for point in path])),
    ("moves replace theta", "θ became the step itself. What is the step subtracted from?",
     replaced),
)  # fmt: skip
slips.add_whole_numbers(e)


# --- 2.4


def say_rate(got):
    """What happens on θ1² + 10·θ2² with the rate that was given."""
    alpha = got[0][0]
    if not math.isfinite(alpha):
        return f"You said {alpha:g}, which is no rate."
    return (
        f"With α = {apart(alpha, 0.1)} each step multiplies θ1 by 1 - 2·α = {1 - 2 * alpha:.4g} "
        f"and θ2 by 1 - 20·α = {apart(1 - 20 * alpha, -1)}."
    )


e = Exercise(
    "2.4",
    0.1,
    number("the rate"),
    tell=say_rate,
    why="At α = 0.1 the steep θ2 is multiplied by -1 for ever: the steepest direction alone sets "
    "the limit.",
    hints=[
        "Look at the explorer with stretch 10: which of the two directions zigzags first?",
        "Recall lesson 1: a walk grows once its factor is below -1. Each direction has its own.",
        "The slope along θ2 is 20·θ2, so its factor is 1 - 20·α. At which α does it reach -1?",
    ],
)

e.mistakes(
    ("flat direction", "There the gentle θ1 begins to grow. Which direction began earlier?",
     lambda: 1.0),
    ("one step", "θ2 is in the valley after one step. How far beyond does it still shrink?",
     lambda: 0.05),
    ("one step", "That brings θ1 down in one step. What does θ2 do meanwhile?", lambda: 0.5),
    ("missing 2", "It seems that 10·θ2² got the slope 10·θ2. What is its derivative?", lambda: 0.2),
    ("best rate", "That is the quickest rate, and it converges. Where does converging end?",
     lambda: 2 / 22),
    ("best rate", "That is about the quickest rate. Where does converging end?", lambda: 0.0909),
    ("mean of both", "That is between both limits. Can θ1 make up for a θ2 that grows?",
     lambda: 0.55),
    ("mean of both", "That takes a mean of both. Can θ1 make up for a θ2 that grows?",
     lambda: 2 / 11),
    ("mean of both", "That lies between the two limits. Can θ1 make up for a θ2 that grows?",
     lambda: 1 / math.sqrt(10)),
    ("curvature", "That is how steep θ2 is. Which α makes its factor -1?", lambda: 20.0),
    ("curvature", "That is the stretch. Which α makes the factor of θ2 -1?", lambda: 10.0),
    ("much too small", "That converges, slowly. Does a larger rate converge as well?",
     lambda: 0.01),
    ("sign", "A negative rate walks uphill. Which positive rate is the first too large?",
     lambda: -0.1),
    ("zero", "That does not move at all. From which rate upwards does the path grow?", lambda: 0.0),
    *(("nearly", "θ2 still shrinks, only slowly. Where exactly does it stop?", lambda r=rate: r)
      for rate in (0.09, 0.095, 0.099)),
    *(("nearly", "θ2 already grows. Where exactly does it begin?", lambda r=rate: r)
      for rate in (0.101, 0.105, 0.11)),
)  # fmt: skip


# --- 2.5


def given(partials, theta1, theta2, alpha, steps):
    """The steps + 1 points (θ1, θ2) on the way down, the start first."""
    path = []
    for _ in range(steps):
        theta1 = theta1 - alpha * partials(theta1, theta2)[0]
        theta2 = theta2 - alpha * partials(theta1, theta2)[1]
        path.append((theta1, theta2))
    return path


e = Repair(
    "2.5",
    given,
    descend2,
    rows("θ1", "θ2"),
    probes=e_walks.probes,
    accept=e_walks.accept,
    tell=say_points,
    why="Both slopes belong to one place, and the start is one of the points.",
    hints=[
        "Walk one step by hand with the given lines: which θ1 does the slope of θ2 see?",
        "Recall that a path of `steps` steps has steps + 1 points. Which one is missing?",
        "Ask partials once a step, before θ1 or θ2 changes, and begin with a path that holds the "
        "start.",
    ],
)

NO_START = "The start is still missing. What should stand first in the path?"

e.mistakes(
    ("sequential, θ1 first", FIRST1, in_turn(0)),
    ("sequential, θ2 first", FIRST2, in_turn(1)),
    ("start missing", NO_START, walked(lambda path, partials, alpha: path[1:])),
    ("start missing", f"{FIRST2} And what should stand first in the path?",
     lambda *args: in_turn(1)(*args)[1:]),
    ("end missing", "The last point is missing. Is a point noted before the move, and one after?",
     walked(lambda path, partials, alpha: path[:-1])),
    ("end missing", "The last point is missing, and θ2 still sees the new θ1. Which comes first?",
     lambda *args: in_turn(0)(*args)[:-1]),
    ("start twice", "The start stands there twice. Is it noted before the loop, or in it?",
     walked(lambda path, partials, alpha: path[:1] + path)),
    ("noted too early", "θ2 is one step late. Is the point noted before both have moved?",
     walked(lambda path, partials, alpha:
            [(path[k][0], path[max(k - 1, 0)][1]) for k in range(len(path))])),
    ("start at the end", "The start stands last. Where should it stand?",
     walked(lambda path, partials, alpha: path[1:] + path[:1])),
    ("one stays", "Only θ1 moves now. What should move θ2?",
     lambda partials, *rest: descend2(lambda a, b: (partials(a, b)[0], 0.0), *rest)),
    ("same slope", "Both move by one slope. Which slope belongs to which?",
     lambda partials, *rest: descend2(lambda a, b: [partials(a, b)[0]] * 2, *rest)),
    ("swapped slopes", "θ1 moves by the slope of θ2. Which slope comes first in `partials`?",
     lambda partials, *rest: descend2(lambda a, b: partials(a, b)[::-1], *rest)),
    ("uphill", UPHILL,
     lambda partials, a, b, alpha, steps: descend2(partials, a, b, -alpha, steps)),
)  # fmt: skip

# --- recall

Recall(
    "2.r1",
    {
        "The slope is negative. Which way does a step go?": {
            "to the right": None,
            "to the left": "A step is minus α times the slope. Which sign has that?",
            "nowhere": "Only where the slope is 0 there is no step. Is it 0 here?",
        },
        "On θ², by what does a step with α = 0.9 multiply θ?": {
            "0.1": "That is 1 - α. Where is the 2 of the slope?",
            "-0.8": None,
            "0.8": "The size is right. Which sign has 1 - 2·0.9?",
        },
        "On θ², from which α on does the walk fly apart?": {
            "0.5": "That lands on 0 at once. Does it fly apart a little beyond?",
            "1": None,
            "2": "With 2 each step multiplies by -3. Does it begin earlier?",
        },
    },
    why="Sign, factor, limit: today each of two directions has its own.",
    hints=[
        "Look at one step: the new θ is θ minus α times the slope.",
        "On θ² that is θ - α·2θ, which is θ times 1 - 2α. When is that between -1 and 1?",
    ],
)
