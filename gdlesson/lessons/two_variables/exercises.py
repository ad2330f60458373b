"""Exercises of lesson 2: walking down bowls of two variables."""

import math

from gdlesson.checker import Exercise
from gdlesson.checker.kinds import number, rows, several, show
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
)

slips.add_sign(e, "J grows away from 0 on both sides. Which sign has the slope?")
slips.add_twos(
    e,
    "That is half the slope. Where does the exponent go in the power rule?",
    "That is twice the slope. How often does the 2 come down?",
)


@e.mistake("swapped", "The two changed places. Which one should stand first?")
def _(theta1, theta2):
    return 2 * theta2, 2 * theta1


@e.mistake("same twice", "Both are the same number. Along which axis does each one feel?")
def _(theta1, theta2):
    return 2 * theta1, 2 * theta1


@e.mistake("same twice", "Both are the same number. Along which axis does each one feel?")
def _(theta1, theta2):
    return 2 * theta2, 2 * theta2


@e.mistake("squares", "Those are the squares themselves. How fast does each of them change?")
def _(theta1, theta2):
    return theta1**2, theta2**2


@e.mistake("cost", "That is the height J. How fast does it change along each axis?")
def _(theta1, theta2):
    return [theta1**2 + theta2**2] * 2


@e.mistake("both at once", "Both slopes are added up. Which variable is held still in each?")
def _(theta1, theta2):
    return [2 * theta1 + 2 * theta2] * 2


@e.mistake("other kept", "The other square is still there. What is the derivative of a constant?")
def _(theta1, theta2):
    return 2 * theta1 + theta2**2, 2 * theta2 + theta1**2


@e.mistake("other kept", "The other variable is still there. What is the derivative of a constant?")
def _(theta1, theta2):
    return 2 * theta1 + theta2, 2 * theta2 + theta1


@e.mistake("product", "The two are multiplied. Is there a product in θ1² + θ2²?")
def _(theta1, theta2):
    return [2 * theta1 * theta2] * 2


@e.mistake("product", "The two are multiplied. Is there a product in θ1² + θ2²?")
def _(theta1, theta2):
    return 2 * theta1 * theta2**2, 2 * theta2 * theta1**2


@e.mistake("product", "The other one multiplies. Is there a product in θ1² + θ2²?")
def _(theta1, theta2):
    return theta2, theta1


@e.mistake("exponent kept", "The 2 came down, but the exponent stayed. What becomes of it?")
def _(theta1, theta2):
    return 2 * theta1**2, 2 * theta2**2


@e.mistake("absolute value", "Below 0 J falls. Can the slope be positive there?")
def _(theta1, theta2):
    return 2 * abs(theta1), 2 * abs(theta2)


@e.mistake("constant", "It is 2 everywhere. Is the bowl equally steep everywhere?")
def _(theta1, theta2):
    return 2.0, 2.0


@e.mistake("plus for times", "The 2 seems to be added. Is it not a factor?")
def _(theta1, theta2):
    return 2 + theta1, 2 + theta2


@e.mistake("zero", "It is 0 everywhere. Does J not change along that axis?")
def _(theta1, theta2):
    return 0.0, 0.0


@e.mistake("length", "That is the length of the gradient. What are its two parts?")
def _(theta1, theta2):
    return [2 * math.hypot(theta1, theta2)] * 2


@e.mistake("divided by length", "Its length is always 1. Should it not be steeper further out?")
def _(theta1, theta2):
    length = math.hypot(theta1, theta2)
    return theta1 / length, theta2 / length


slips.add_whole_numbers(e)


# --- 2.2


def step2(theta1, theta2, alpha):
    """θ1 and θ2 after one simultaneous step on J(θ1, θ2) = θ1² + θ2² + θ1·θ2."""
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
)

UPHILL = "That leads uphill. Which sign should stand in front of α?"
SQUARED = "α seems to come in twice, as α². How often does the update use it?"
FIRST1 = "The new θ1 was used in the step of θ2. Which θ1 belongs there?"
FIRST2 = "The new θ2 was used in the step of θ1. Which θ2 belongs there?"


def step_by(slope, theta1, theta2, alpha):
    """One step, with slope(own, other) as the slope of each variable."""
    return theta1 - alpha * slope(theta1, theta2), theta2 - alpha * slope(theta2, theta1)


@e.mistake("sequential, θ1 first", FIRST1)
def _(theta1, theta2, alpha):
    theta1 = theta1 - alpha * (2 * theta1 + theta2)
    return theta1, theta2 - alpha * (2 * theta2 + theta1)


@e.mistake("sequential, θ2 first", FIRST2)
def _(theta1, theta2, alpha):
    theta2 = theta2 - alpha * (2 * theta2 + theta1)
    return theta1 - alpha * (2 * theta1 + theta2), theta2


@e.mistake("missing product", "That is a step on θ1² + θ2² alone. What does θ1·θ2 add?")
def _(theta1, theta2, alpha):
    return step_by(lambda own, other: 2 * own, theta1, theta2, alpha)


@e.turn("uphill", UPHILL)
def _(theta1, theta2, alpha):
    return theta1, theta2, -alpha


@e.turn("missing alpha", "You took the whole slope as a step. What should α do to it?")
def _(theta1, theta2, alpha):
    return theta1, theta2, 1.0


@e.turn("half a step", "The step is half as long as it should be. Where might a 2 be lost?")
def _(theta1, theta2, alpha):
    return theta1, theta2, alpha / 2


@e.turn("extra 2", "The step is twice as long as it should be. Is there a 2 too many?")
def _(theta1, theta2, alpha):
    return theta1, theta2, 2 * alpha


@e.turn("alpha squared", SQUARED)
def _(theta1, theta2, alpha):
    return theta1, theta2, alpha**2


@e.turn("divided by alpha", "α divides the slope here. Should a smaller α make a longer step?")
def _(theta1, theta2, alpha):
    return theta1, theta2, 1 / alpha


@e.turn("swapped", "θ1 and θ2 changed places. Which one should stand first?")
def _(theta1, theta2, alpha):
    return theta2, theta1, alpha


@e.mistake("swapped slopes", "θ1 moves by the slope of θ2. Which slope belongs to which?")
def _(theta1, theta2, alpha):
    return (
        theta1 - alpha * (2 * theta2 + theta1),
        theta2 - alpha * (2 * theta1 + theta2),
    )


@e.mistake("same slope", "Both move by the same slope. Which slope belongs to which?")
def _(theta1, theta2, alpha):
    slope = 2 * theta1 + theta2
    return theta1 - alpha * slope, theta2 - alpha * slope


@e.mistake("same slope", "Both move by the same slope. Which slope belongs to which?")
def _(theta1, theta2, alpha):
    slope = 2 * theta2 + theta1
    return theta1 - alpha * slope, theta2 - alpha * slope


@e.mistake("same twice", "Both are the same number. Where is the other θ?")
def _(theta1, theta2, alpha):
    return [step2(theta1, theta2, alpha)[0]] * 2


@e.mistake("same twice", "Both are the same number. Where is the other θ?")
def _(theta1, theta2, alpha):
    return [step2(theta1, theta2, alpha)[1]] * 2


@e.mistake("missing 2", "The slope of the square seems to have no 2. What is it?")
def _(theta1, theta2, alpha):
    return step_by(lambda own, other: own + other, theta1, theta2, alpha)


@e.mistake("2 on the product", "The 2 multiplies both terms. Which of them was squared?")
def _(theta1, theta2, alpha):
    return step_by(lambda own, other: 2 * (own + other), theta1, theta2, alpha)


@e.mistake("product's own", "θ1·θ2 left its own variable behind. Which one is held still?")
def _(theta1, theta2, alpha):
    return step_by(lambda own, other: 2 * own + own, theta1, theta2, alpha)


@e.mistake("product kept", "The product still stands in the slope. What is its derivative?")
def _(theta1, theta2, alpha):
    return step_by(lambda own, other: 2 * own + own * other, theta1, theta2, alpha)


@e.mistake("product as 1", "The product gave a 1. By which number is the moving θ multiplied?")
def _(theta1, theta2, alpha):
    return step_by(lambda own, other: 2 * own + 1, theta1, theta2, alpha)


@e.mistake("product as sum", "The product gave θ1 + θ2. Which of them is held still?")
def _(theta1, theta2, alpha):
    return step_by(lambda own, other: 2 * own + own + other, theta1, theta2, alpha)


@e.mistake("sign of the product", "The product's term has the wrong sign. Is it in brackets?")
def _(theta1, theta2, alpha):
    return step_by(lambda own, other: 2 * own - other, theta1, theta2, alpha)


@e.mistake("other kept", "The other square is still there. What is the derivative of a constant?")
def _(theta1, theta2, alpha):
    return step_by(lambda own, other: 2 * own + other**2 + other, theta1, theta2, alpha)


@e.mistake("exponent kept", "The slope of a square seems to be 2θ² here. What is it?")
def _(theta1, theta2, alpha):
    return step_by(lambda own, other: 2 * own**2 + other, theta1, theta2, alpha)


@e.mistake("cost used as slope", "You stepped by α times the cost. What should it be times?")
def _(theta1, theta2, alpha):
    cost = theta1**2 + theta2**2 + theta1 * theta2
    return theta1 - alpha * cost, theta2 - alpha * cost


@e.mistake("absolute value", "Below 0 that leads uphill. Did the slope lose its sign?")
def _(theta1, theta2, alpha):
    return step_by(lambda own, other: abs(2 * own + other), theta1, theta2, alpha)


@e.mistake("brackets", "α multiplies the first term only. Which brackets would hold the slope?")
def _(theta1, theta2, alpha):
    return theta1 - alpha * 2 * theta1 + theta2, theta2 - alpha * 2 * theta2 + theta1


@e.mistake("brackets", "α multiplies the first term only. Which brackets would hold the slope?")
def _(theta1, theta2, alpha):
    return theta1 - alpha * 2 * theta1 - theta2, theta2 - alpha * 2 * theta2 - theta1


@e.mistake("brackets", "θ - α was worked out first, it seems. Which product comes first?")
def _(theta1, theta2, alpha):
    return (
        (theta1 - alpha) * (2 * theta1 + theta2),
        (theta2 - alpha) * (2 * theta2 + theta1),
    )


@e.mistake("only the update", "Those are the steps. Where do you stand after them?")
def _(theta1, theta2, alpha):
    return alpha * (2 * theta1 + theta2), alpha * (2 * theta2 + theta1)


@e.mistake("only the update", "Those are the steps. Where do you stand after them?")
def _(theta1, theta2, alpha):
    return -alpha * (2 * theta1 + theta2), -alpha * (2 * theta2 + theta1)


@e.mistake("slopes", "Those are the slopes. Where do you stand after a step?")
def _(theta1, theta2, alpha):
    return 2 * theta1 + theta2, 2 * theta2 + theta1


@e.mistake("two steps", "That is where two steps lead. How often is the update made?")
def _(theta1, theta2, alpha):
    return step2(*step2(theta1, theta2, alpha), alpha)


@e.mistake("no step", "It stayed where it was. What should move it?")
def _(theta1, theta2, alpha):
    return theta1, theta2


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


def say_points(got, partials, theta1, theta2, alpha, steps):
    """The points that were given back, one after the other, as many as a line holds."""
    points = [f"({show(float(a))}, {show(float(b))})" for a, b in zip(*got, strict=True)]
    listed = " → ".join(points[:4] + ["…"] * (len(points) > 4)) or "nothing"
    return f"With slopes {show(partials)}, α = {alpha}, steps = {steps} you got {listed}."


e = Exercise(
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
)


def with_slopes(change, partials):
    """A function of slopes, like partials, after a change to both of them."""
    return lambda theta1, theta2: change(*partials(theta1, theta2))


@e.mistake("sequential, θ1 first", FIRST1)
def _(partials, theta1, theta2, alpha, steps):
    path = [(theta1, theta2)]
    for _ in range(steps):
        theta1 = theta1 - alpha * partials(theta1, theta2)[0]
        theta2 = theta2 - alpha * partials(theta1, theta2)[1]
        path.append((theta1, theta2))
    return path


@e.mistake("sequential, θ2 first", FIRST2)
def _(partials, theta1, theta2, alpha, steps):
    path = [(theta1, theta2)]
    for _ in range(steps):
        theta2 = theta2 - alpha * partials(theta1, theta2)[1]
        theta1 = theta1 - alpha * partials(theta1, theta2)[0]
        path.append((theta1, theta2))
    return path


@e.turn("uphill", UPHILL)
def _(partials, theta1, theta2, alpha, steps):
    return partials, theta1, theta2, -alpha, steps


@e.turn("uphill in θ1", "θ1 walks uphill and θ2 downhill. Which sign has each update?")
def _(partials, theta1, theta2, alpha, steps):
    return with_slopes(lambda a, b: (-a, b), partials), theta1, theta2, alpha, steps


@e.turn("uphill in θ2", "θ2 walks uphill and θ1 downhill. Which sign has each update?")
def _(partials, theta1, theta2, alpha, steps):
    return with_slopes(lambda a, b: (a, -b), partials), theta1, theta2, alpha, steps


@e.turn("missing alpha", "Each step is the whole slope. What should α do to it?")
def _(partials, theta1, theta2, alpha, steps):
    return partials, theta1, theta2, 1.0, steps


@e.turn("missing alpha in θ1", "θ1 moves by its whole slope. What should α do to it?")
def _(partials, theta1, theta2, alpha, steps):
    return with_slopes(lambda a, b: (a / alpha, b), partials), theta1, theta2, alpha, steps


@e.turn("missing alpha in θ2", "θ2 moves by its whole slope. What should α do to it?")
def _(partials, theta1, theta2, alpha, steps):
    return with_slopes(lambda a, b: (a, b / alpha), partials), theta1, theta2, alpha, steps


@e.turn("alpha squared", SQUARED)
def _(partials, theta1, theta2, alpha, steps):
    return partials, theta1, theta2, alpha**2, steps


@e.turn("divided by alpha", "α divides the slope here. Should a smaller α make a longer step?")
def _(partials, theta1, theta2, alpha, steps):
    return partials, theta1, theta2, 1 / alpha, steps


@e.turn("extra 2", "Each step is twice as long as it should be. Is there a 2 too many?")
def _(partials, theta1, theta2, alpha, steps):
    return partials, theta1, theta2, 2 * alpha, steps


@e.turn("half a step", "Each step is half as long as it should be. What divides it?")
def _(partials, theta1, theta2, alpha, steps):
    return partials, theta1, theta2, alpha / 2, steps


@e.turn("one step too many", "Count your steps: is there one too many?")
def _(partials, theta1, theta2, alpha, steps):
    return partials, theta1, theta2, alpha, steps + 1


@e.turn("one step too few", "Count your steps: is there one too few?")
def _(partials, theta1, theta2, alpha, steps):
    return partials, theta1, theta2, alpha, max(steps - 1, 0)


@e.turn("ignores the start", "The walk starts at (0, 0). Where should it start?")
def _(partials, theta1, theta2, alpha, steps):
    return partials, 0.0, 0.0, alpha, steps


@e.turn("start swapped", "At the start θ1 and θ2 changed places. Which comes first?")
def _(partials, theta1, theta2, alpha, steps):
    return partials, theta2, theta1, alpha, steps


@e.turn("own slopes", "That walks on θ1² + θ2². Which slopes were you given in `partials`?")
def _(partials, theta1, theta2, alpha, steps):
    return round_bowl, theta1, theta2, alpha, steps


@e.turn("own slopes", "That is the function of exercise 2.2. Which slopes does `partials` give?")
def _(partials, theta1, theta2, alpha, steps):
    return tilted_bowl, theta1, theta2, alpha, steps


@e.turn("swapped slopes", "θ1 moves by the slope of θ2. Which slope comes first in `partials`?")
def _(partials, theta1, theta2, alpha, steps):
    return with_slopes(lambda a, b: (b, a), partials), theta1, theta2, alpha, steps


@e.turn("same slope", "Both move by the slope of θ1. Where is the other one?")
def _(partials, theta1, theta2, alpha, steps):
    return with_slopes(lambda a, b: (a, a), partials), theta1, theta2, alpha, steps


@e.turn("same slope", "Both move by the slope of θ2. Where is the other one?")
def _(partials, theta1, theta2, alpha, steps):
    return with_slopes(lambda a, b: (b, b), partials), theta1, theta2, alpha, steps


@e.turn("arguments swapped", "`partials` gets θ2 where it expects θ1. In which order are they?")
def _(partials, theta1, theta2, alpha, steps):
    return (lambda a, b: partials(b, a)), theta1, theta2, alpha, steps


@e.turn("one stays", "Only θ1 moves. What should move θ2?")
def _(partials, theta1, theta2, alpha, steps):
    return with_slopes(lambda a, b: (a, 0.0), partials), theta1, theta2, alpha, steps


@e.turn("one stays", "Only θ2 moves. What should move θ1?")
def _(partials, theta1, theta2, alpha, steps):
    return with_slopes(lambda a, b: (0.0, b), partials), theta1, theta2, alpha, steps


@e.twist("start missing", "The start is missing. What should stand first in the path?")
def _(part, *args):
    return part[1:]


@e.twist("only the end", "That is where the walk ends. Where are the points on the way?")
def _(part, *args):
    return part[-1:]


@e.twist("start twice", "The start stands there twice. Is it noted before the loop, or in it?")
def _(part, *args):
    return [part[0], *part]


@e.twist("end missing", "The last point is missing. Do you note the point before or after moving?")
def _(part, *args):
    return part[:-1]


@e.twist("all the same", "Every point is the last one. Did you note one list again and again?")
def _(part, *args):
    return [part[-1]] * len(part)


@e.twist("backwards", "The path runs backwards. Where should the start stand?")
def _(part, *args):
    return part[::-1]


@e.mistake("swapped", "In each point θ1 and θ2 changed places. Which one comes first?")
def _(partials, theta1, theta2, alpha, steps):
    return [(b, a) for a, b in descend2(partials, theta1, theta2, alpha, steps)]


@e.mistake("noted too early", "θ2 is one step late. Is the point noted before both have moved?")
def _(partials, theta1, theta2, alpha, steps):
    path = descend2(partials, theta1, theta2, alpha, steps)
    late = [path[0], *path]
    return [(a, b) for (a, _), (_, b) in zip(path, late, strict=False)]


@e.mistake("return in the loop", "It stopped after one step. Does `return` stand inside the loop?")
def _(partials, theta1, theta2, alpha, steps):
    return descend2(partials, theta1, theta2, alpha, min(steps, 1))


@e.mistake("slopes not renewed", "Every step is the same. Where are the slopes worked out anew?")
def _(partials, theta1, theta2, alpha, steps):
    slope1, slope2 = partials(theta1, theta2)
    return [(theta1 - k * alpha * slope1, theta2 - k * alpha * slope2) for k in range(steps + 1)]


@e.mistake("not moved", "After the first step you stay. Are θ1 and θ2 themselves moved?")
def _(partials, theta1, theta2, alpha, steps):
    path = descend2(partials, theta1, theta2, alpha, min(steps, 1))
    return path[:1] + path[1:] * steps


@e.mistake("no step", "You never moved. What should change θ1 and θ2 in the loop?")
def _(partials, theta1, theta2, alpha, steps):
    return [(theta1, theta2)] * (steps + 1)


@e.mistake("updates", "Those are the steps. Where do you stand after each of them?")
def _(partials, theta1, theta2, alpha, steps):
    path = descend2(partials, theta1, theta2, alpha, steps)[:-1]
    return [[alpha * slope for slope in partials(*point)] for point in path]


@e.mistake("slopes", "Those are the slopes on the way. Where do you stand there?")
def _(partials, theta1, theta2, alpha, steps):
    return [partials(*point) for point in descend2(partials, theta1, theta2, alpha, steps)]


@e.mistake("moves replace theta", "θ became the step itself. What is the step subtracted from?")
def _(partials, theta1, theta2, alpha, steps):
    path = [(theta1, theta2)]
    for _ in range(steps):
        slope1, slope2 = partials(*path[-1])
        path.append((alpha * slope1, alpha * slope2))
    return path


slips.add_whole_numbers(e)


# --- 2.4


def say_rate(got):
    """What happens on θ1² + 10·θ2² with the rate that was given."""
    alpha = got[0][0]
    if not math.isfinite(alpha):
        return f"You said {alpha:g}, which is no rate."
    return (
        f"With α = {alpha:.4g} each step multiplies θ1 by 1 - 2·α = {1 - 2 * alpha:.4g} "
        f"and θ2 by 1 - 20·α = {1 - 20 * alpha:.4g}."
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


@e.mistake("flat direction", "There the gentle θ1 begins to grow. Which direction began earlier?")
def _():
    return 1.0


@e.mistake("one step", "θ2 is in the valley after one step. How far beyond does it still shrink?")
def _():
    return 0.05


@e.mistake("one step", "That brings θ1 down in one step. What does θ2 do meanwhile?")
def _():
    return 0.5


@e.mistake("missing 2", "It seems that 10·θ2² got the slope 10·θ2. What is its derivative?")
def _():
    return 0.2


@e.mistake("best rate", "That is the quickest rate, and it converges. Where does converging end?")
def _():
    return 2 / 22


@e.mistake("best rate", "That is about the quickest rate. Where does converging end?")
def _():
    return 0.0909


@e.mistake("mean of both", "That is between both limits. Can θ1 make up for a θ2 that grows?")
def _():
    return 0.55


@e.mistake("mean of both", "That takes a mean of both. Can θ1 make up for a θ2 that grows?")
def _():
    return 2 / 11


@e.mistake("curvature", "That is how steep θ2 is. Which α makes its factor -1?")
def _():
    return 20.0


@e.mistake("curvature", "That is the stretch. Which α makes the factor of θ2 -1?")
def _():
    return 10.0


@e.mistake("much too small", "That converges, slowly. Does a larger rate converge as well?")
def _():
    return 0.01


@e.mistake("sign", "A negative rate walks uphill. Which positive rate is the first too large?")
def _():
    return -0.1


@e.mistake("zero", "That does not move at all. From which rate upwards does the path grow?")
def _():
    return 0.0


@e.mistake("nearly", "θ2 still shrinks, only slowly. Where exactly does it stop?")
def _():
    return 0.09


@e.mistake("nearly", "θ2 still shrinks, only slowly. Where exactly does it stop?")
def _():
    return 0.095


@e.mistake("nearly", "θ2 still shrinks, only slowly. Where exactly does it stop?")
def _():
    return 0.099


@e.mistake("nearly", "θ2 already grows. Where exactly does it begin?")
def _():
    return 0.101


@e.mistake("nearly", "θ2 already grows. Where exactly does it begin?")
def _():
    return 0.105


@e.mistake("nearly", "θ2 already grows. Where exactly does it begin?")
def _():
    return 0.11
