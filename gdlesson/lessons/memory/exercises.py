"""Exercises of lesson 8: momentum, the best pair, Nesterov's lines, Adam mended, a choice."""

import numpy as np

from gdlesson import memory
from gdlesson.checker import Exercise
from gdlesson.checker.choices import Match, Recall
from gdlesson.checker.choose import Choose
from gdlesson.checker.kinds import number, series, several, show
from gdlesson.checker.lines import Lines
from gdlesson.checker.repair import Repair
from gdlesson.lessons import slips
from gdlesson.lessons.memory.hours import Hours

TWO = several(series("θ"), series("z"))

# --- bowls for the probes: a gradient each, with its formula as it is quoted


def coupled(theta):
    """the gradient of θ1² + θ2² + θ1·θ2"""
    return np.array([[2.0, 1.0], [1.0, 2.0]]) @ theta


def three(theta):
    """the gradient of a bowl in three directions"""
    return np.array([[4.0, 1.0, 0.5], [1.0, 3.0, -1.0], [0.5, -1.0, 2.0]]) @ theta - 0.7


def cubic(theta):
    """the gradient of ¼·(θ1⁴ + θ2⁴) + 3·θ1"""
    return np.asarray(theta) ** 3 + np.array([3.0, 0.0])


# --- 8.1


def momentum_step(theta, z, gradient, alpha, beta):
    """(θ, z) after one step of momentum: z := β·z + gradient, θ := θ − α·z."""
    z = beta * z + gradient(theta)
    return theta - alpha * z, z


def another_step(args, rng):
    """Another place, memory and rates, with the same gradient."""
    theta, z, gradient, alpha, beta = args
    return (
        np.round(theta + rng.normal(0, 0.5, theta.size), 3),
        np.round(z + rng.normal(0, 0.5, z.size), 3),
        gradient,
        float(np.round(alpha * rng.uniform(0.6, 1.6), 4)),
        float(np.round(rng.uniform(0.2, 0.95), 3)),
    )


def say_step(got, theta, z, gradient, alpha, beta):
    """What a step led to."""
    told = ", ".join(f"{name} = {show(part)}" for name, part in zip(("θ", "z"), got, strict=False))
    return (
        f"With θ = {show(theta)}, z = {show(z)}, {show(gradient)}, α = {show(alpha)}, "
        f"β = {show(beta)} you got {told}."
    )


STEPS = [
    (np.array([1.0, 2.0]), np.array([0.5, -1.0]), coupled, 0.1, 0.8),
    (np.array([-2.0, 0.5, 1.5]), np.array([3.0, -0.7, 0.4]), three, 0.05, 0.6),
    (np.array([0.7, -1.2]), np.array([-2.5, 4.0]), cubic, 0.3, 0.35),
    (np.array([3.0, -1.0]), np.array([6.0, 2.5]), coupled, 0.02, 0.95),
    (np.array([0.4, 2.2, -0.9]), np.array([-1.5, 0.8, 2.1]), three, 0.2, 0.45),
]
FURTHER = [
    (np.array([1.0, 2.0]), np.zeros(2), coupled, 0.1, 0.9),
    (np.array([3.0, -1.0]), np.array([2.0, 5.0]), coupled, 0.1, 0.0),
    (np.array([1e9, -3e9]), np.array([2e9, 1e8]), coupled, 0.04, 0.7),
    (np.array([1e-9, -3e-9]), np.array([2e-9, 1e-9]), coupled, 0.04, 0.7),
    (np.array([1.0, 1.0, 1.0]), np.array([1.0, 2.0, 3.0]), three, 1.0, 0.99),
]


def slipped(
    z_new=lambda z, g, alpha, beta: beta * z + g,
    moved=lambda theta, z, old, g, alpha, beta: theta - alpha * z,
    place=lambda theta, z, alpha, beta: theta,
):
    """A step of momentum with slips: in z, in how θ moves, in where the gradient is asked."""

    def answer(theta, z, gradient, alpha, beta):
        g = gradient(place(theta, z, alpha, beta))
        new = z_new(z, g, alpha, beta)
        return moved(theta, new, z, g, alpha, beta), new

    return answer


def too_late(theta, z, gradient, alpha, beta):
    theta = theta - alpha * z
    return theta, beta * z + gradient(theta)


def after_a_plain_step(theta, z, gradient, alpha, beta):
    z = beta * z + gradient(theta - alpha * gradient(theta))
    return theta - alpha * z, z


def steps_of(count):
    """A mistake that makes so many steps in one call."""

    def answer(theta, z, gradient, alpha, beta):
        with np.errstate(all="ignore"):
            for _ in range(count):
                theta, z = momentum_step(theta, z, gradient, alpha, beta)
        return theta, z

    return answer


e = Exercise(
    "8.1",
    momentum_step,
    TWO,
    probes=STEPS,
    accept=FURTHER,
    vary=another_step,
    tell=say_step,
    rtol=1e-9,
    why="Two lines, and every gradient that ever was takes part in the step, fading by β a step.",
    hints=[
        "Do it by hand for one number: θ = 1, z = 3, a gradient of 2, α = 0.1, β = 0.5. "
        "What is the new z?",
        "Recall the order: first z takes the gradient at θ, then θ moves by the new z.",
        "z is β times the old z plus gradient(theta). θ goes down by α times this new z. "
        "Return both, θ first.",
    ],
)

OLD = "θ moved by the old z. Which comes first, the new z or the step?"
IN_Z = (
    "α stands inside z: the walk is the same, but z is another. Where does the lesson have its α?"
)

e.mistakes(
    ("other convention",
     "z takes only 1 − β of the gradient: the other convention, the same walk for an α that is "
     "1/(1 − β) times as large. Which of the two does this lesson use?",
     slipped(lambda z, g, alpha, beta: beta * z + (1 - beta) * g)),
    ("beta on the gradient", "β multiplies the gradient here. Which of the two is to fade?",
     slipped(lambda z, g, alpha, beta: z + beta * g)),
    ("beta on both", "β multiplies all of the new z. Should the newest gradient fade already?",
     slipped(lambda z, g, alpha, beta: beta * (z + g))),
    ("sign of the gradient", "The gradient is subtracted in z. Where does the step turn downhill?",
     slipped(lambda z, g, alpha, beta: beta * z - g)),
    ("alpha in z",
     "z points downhill here, and θ is the same. Which sign has z in the lesson's two lines?",
     slipped(lambda z, g, alpha, beta: -beta * -z - g,
             lambda theta, z, old, g, alpha, beta: theta + alpha * z)),
    ("sign of the memory", "The old z is subtracted. Should it go on, or turn back?",
     slipped(lambda z, g, alpha, beta: g - beta * z)),
    ("uphill", "θ goes uphill. Which sign stands before α?",
     slipped(moved=lambda theta, z, old, g, alpha, beta: theta + alpha * z)),
    ("old z", OLD, slipped(moved=lambda theta, z, old, g, alpha, beta: theta - alpha * old)),
    ("gradient too late",
     "θ moved by the old z, and only then the gradient was asked. Which line comes first?",
     too_late),
    ("Nesterov",
     "The gradient was asked at θ − α·β·z, where the memory leads. That is Nesterov's step: where "
     "does momentum ask?",
     slipped(place=lambda theta, z, alpha, beta: theta - alpha * beta * z)),
    ("Nesterov",
     "θ moves by the gradient plus β times the new z. That is a form of Nesterov's step: by what "
     "does momentum move?",
     slipped(moved=lambda theta, z, old, g, alpha, beta: theta - alpha * (g + beta * z))),
    ("looks ahead", "The gradient was asked at θ − α·z. Where does momentum ask?",
     slipped(place=lambda theta, z, alpha, beta: theta - alpha * z)),
    ("added twice", "β·z counts twice in the step. Is it in the new z already?",
     slipped(moved=lambda theta, z, old, g, alpha, beta: theta - alpha * (z + beta * old))),
    ("alpha in z", IN_Z,
     slipped(lambda z, g, alpha, beta: beta * z - alpha * g,
             lambda theta, z, old, g, alpha, beta: theta + z)),
    ("alpha in z", IN_Z,
     slipped(lambda z, g, alpha, beta: beta * z + alpha * g,
             lambda theta, z, old, g, alpha, beta: theta - z)),
    ("alpha twice", "α multiplies the gradient in z, and z in the step. How often is it needed?",
     slipped(lambda z, g, alpha, beta: beta * z + alpha * g)),
    ("no memory", "z is the gradient alone: plain descent. What of the old z?",
     slipped(lambda z, g, alpha, beta: g)),
    ("gradient alone", "z is right, but θ moves by the gradient alone. What is z for?",
     slipped(moved=lambda theta, z, old, g, alpha, beta: theta - alpha * g)),
    ("missing alpha", "The step is the whole z. What should α do to it?",
     slipped(moved=lambda theta, z, old, g, alpha, beta: theta - z)),
    ("no beta", "z keeps all it had: nothing fades. Where is β?",
     slipped(lambda z, g, alpha, beta: z + g)),
    ("no gradient", "z only fades. What does each step add to it?",
     slipped(lambda z, g, alpha, beta: beta * z)),
    ("1 - beta on z", "The old z is kept by 1 − β. Which part of it should stay?",
     slipped(lambda z, g, alpha, beta: (1 - beta) * z + g)),
    ("beta squared", "The old z fades by β². How often does a step multiply it?",
     slipped(lambda z, g, alpha, beta: beta * beta * z + g)),
    ("beta in the step", "The step is α·β·z. Has β done its work in z already?",
     slipped(moved=lambda theta, z, old, g, alpha, beta: theta - alpha * beta * z)),
    ("gradient at z", "The gradient was asked at z. At which place are you?",
     slipped(place=lambda theta, z, alpha, beta: z)),
    ("extra 2", "The gradient counts twice. Is a 2 in it already?",
     slipped(lambda z, g, alpha, beta: beta * z + 2 * g)),
    ("the step", "That is the step, −α·z. Where does it lead from θ?",
     slipped(moved=lambda theta, z, old, g, alpha, beta: -alpha * z)),
    ("weights exchanged", "β multiplies the gradient, and 1 − β the old z. Which of them fades?",
     slipped(lambda z, g, alpha, beta: (1 - beta) * z + beta * g)),
    ("beta added", "β is added. What should it do to the old z?",
     slipped(lambda z, g, alpha, beta: beta + z + g)),
    ("gradient too late",
     "The gradient was asked at θ − α·gradient, one plain step on. Where are you when you ask?",
     after_a_plain_step),
    ("looks back", "The gradient was asked at θ + α·β·z. Where does momentum ask?",
     slipped(place=lambda theta, z, alpha, beta: theta + alpha * beta * z)),
    ("not the gradient", "2·θ stands where the gradient should. Which function was handed over?",
     lambda theta, z, gradient, alpha, beta:
     momentum_step(theta, z, lambda place: 2 * place, alpha, beta)),
    *(("more than one step", f"That is where {count} steps lead. How many does one call make?",
       steps_of(count)) for count in (2, 3, 10, 100)),
    ("z kept", "θ is right, but z is still the old one. Which z must the next step know?",
     lambda theta, z, gradient, alpha, beta:
     (momentum_step(theta, z, gradient, alpha, beta)[0], z)),
    ("theta kept", "z is right, but θ has not moved. What does z do to it?",
     lambda theta, z, gradient, alpha, beta:
     (theta, momentum_step(theta, z, gradient, alpha, beta)[1])),
    ("other order", "z stands first. In which order does the exercise want the two?",
     lambda *args: momentum_step(*args)[::-1]),
)  # fmt: skip
e.turns(
    ("swapped rates", "α and β have changed places. Which of them fades the memory?",
     slips.put(e, alpha=lambda beta: beta, beta=lambda alpha: alpha)),
)  # fmt: skip

# --- 8.2


def best_pair(flat, steep):
    """(α, β) with which momentum needs the fewest steps between these two curvatures."""
    a, b = np.sqrt(flat), np.sqrt(steep)
    return (2 / (a + b)) ** 2, ((b - a) / (b + a)) ** 2


e = Exercise(
    "8.2",
    best_pair,
    several(number("α"), number("β")),
    probes=[
        (1.0, 9.0),
        (2.0, 200.0),
        (0.5945, 871.2552),
        (0.3, 1.7),
        (5.0, 12.5),
    ],
    accept=[(2.0, 2.0), (1e-6, 3e4), (7.0, 7.5), (1e9, 4e10)],
    tell="For curvatures {flat} and {steep} you said {got}.",
    atol=1e-15,
    why="Both directions then shrink by √β a step, and √β depends on √κ alone.",
    hints=[
        "Take curvatures 1 and 9: their roots are 1 and 3. What are the sum and the difference "
        "of the roots?",
        "Recall the two formulas above the exercise: roots first, then a quotient, then a square.",
        "α is the square of 2 over the sum of the roots. β is the square of their difference over "
        "their sum.",
    ],
)

ROOTS = "Take the roots of the two curvatures first. Where do they stand?"
SQUARED = "{} is not squared. What stands around the whole quotient?"
NESTEROV = "That is a pair for Nesterov's step. What does momentum allow?"
BRACKETS = "Which part does the line divide by? Are there brackets around the sum?"
ROOT = "That is the root of a sum. Is it the sum of the roots?"
FIXED = "Your β is 0.9 for every bowl. For which κ would that be the best?"


def roots(change):
    """A mistake made of the two roots a and b, and the pair that is right."""
    return lambda flat, steep: change(np.sqrt(flat), np.sqrt(steep), *best_pair(flat, steep))


def ratio(flat, steep):
    return (np.sqrt(steep) - np.sqrt(flat)) / (np.sqrt(steep) + np.sqrt(flat))


e.mistakes(
    ("no roots", ROOTS,
     lambda flat, steep: ((2 / (flat + steep)) ** 2, ((steep - flat) / (steep + flat)) ** 2)),
    ("no roots", ROOTS,
     lambda flat, steep: (2 / (flat + steep), (steep - flat) / (steep + flat))),
    ("plain rate", "That α is plain descent's best. What do the roots do to it?",
     lambda flat, steep: (2 / (flat + steep), best_pair(flat, steep)[1])),
    ("plain rate", "That α is plain descent's best, without a memory. What do the roots do to it?",
     lambda flat, steep: (2 / (flat + steep), 0.0)),
    ("square missing in α", SQUARED.format("α"), roots(lambda a, b, x, y: (2 / (a + b), y))),
    ("square missing in β", SQUARED.format("β"),
     lambda flat, steep: (best_pair(flat, steep)[0], ratio(flat, steep))),
    ("square missing in β", "β is negative. What would make its sign not matter?",
     lambda flat, steep: (best_pair(flat, steep)[0], -ratio(flat, steep))),
    ("square missing", "Neither of the two is squared. What stands around each quotient?",
     lambda flat, steep: (2 / (np.sqrt(flat) + np.sqrt(steep)), ratio(flat, steep))),
    ("Nesterov's pair", NESTEROV, lambda flat, steep: (1 / steep, ratio(flat, steep))),
    ("Nesterov's pair", NESTEROV, memory.nesterov_pair),
    ("half of the limit", "α is 1 over the steep curvature. What does the flat one say?",
     lambda flat, steep: (1 / steep, best_pair(flat, steep)[1])),
    ("the limit", "α is plain descent's limit. What does the flat curvature say?",
     lambda flat, steep: (2 / steep, best_pair(flat, steep)[1])),
    ("sign in β", "β is negative. Which way should the memory push?",
     roots(lambda a, b, x, y: (x, -y))),
    ("κ for √κ", "β is made of κ, not of its root. Which of the two do the formulas have?",
     lambda flat, steep: (best_pair(flat, steep)[0], ((steep - flat) / (steep + flat)) ** 2)),
    ("κ for √κ", "That β is plain descent's factor, made of κ. Where does its root come in?",
     lambda flat, steep: (best_pair(flat, steep)[0], (steep - flat) / (steep + flat))),
    ("4 without the square", "α has a 4 above, and no square below. What is squared?",
     roots(lambda a, b, x, y: (4 / (a + b), y))),
    ("half", "α is half of what it should be. Is the 2 squared, and are the curvatures as given?",
     roots(lambda a, b, x, y: (2 / (a + b) ** 2, y))),
    ("1 for 2", "α is a quarter of what it should be. What stands above the sum of the roots?",
     roots(lambda a, b, x, y: (1 / (a + b) ** 2, y))),
    ("other order", "β stands first. In which order does the exercise want the two?",
     roots(lambda a, b, x, y: (y, x))),
    ("root of the sum", ROOT,
     roots(lambda a, b, x, y: (4 / (a * a + b * b), y))),
    ("root of the sum", ROOT,
     lambda flat, steep: (4 / (flat + steep), abs(steep - flat) / (flat + steep))),
    ("1 - β", "1 − β stands where β should. Which part of the memory stays?",
     roots(lambda a, b, x, y: (x, 1 - y))),
    ("upside down", "β is above 1. What is divided by what?",
     roots(lambda a, b, x, y: (x, 1 / y))),
    ("upside down", "A steeper bowl gets a larger α. What is divided by what?",
     roots(lambda a, b, x, y: (1 / x, y))),
    ("fixed β", FIXED, roots(lambda a, b, x, y: (x, 0.9))),
    ("fixed β", FIXED, lambda flat, steep: (1 / steep, 0.9)),
    ("square twice in β", "β is squared twice. How often does the formula square?",
     roots(lambda a, b, x, y: (x, y * y))),
    ("brackets", BRACKETS, roots(lambda a, b, x, y: (x, (b - a / b + a) ** 2))),
    ("brackets", BRACKETS, roots(lambda a, b, x, y: ((2 / b + a) ** 2, y))),
    ("brackets", "Only the lower part of β is squared. What should the square hold?",
     roots(lambda a, b, x, y: (x, (b - a) / (b + a) ** 2))),
    ("difference in α", "α divides by the difference of the roots. What does the formula have?",
     roots(lambda a, b, x, y: ((2 / (b - a)) ** 2, y))),
)  # fmt: skip
e.turns(
    ("half of the curvatures",
     "It suits a bowl half as steep. θ² has curvature 2: which are given here?",
     lambda flat, steep: (flat / 2, steep / 2)),
)  # fmt: skip
slips.add_rounding(e, (1, 2, 3))

# --- 8.3

e = Lines(
    "8.3",
    "def nesterov_step(theta, z, gradient, alpha, beta):",
    [
        "look = theta - alpha * beta * z",
        "slope = gradient(look)",
        "z = beta * z + slope",
        "theta = theta - alpha * z",
        "return theta, z",
    ],
    TWO,
    probes=STEPS,
    accept=FURTHER,
    vary=another_step,
    distractors=[
        ("slope = gradient(theta)", "momentum",
         "With slope = gradient(theta) nobody looks ahead: that is momentum. Where does Nesterov "
         "ask for the slope?"),
        ("z = beta * z - slope", "sign",
         "With z = beta * z - slope the walk goes uphill. Which sign has the slope in z?"),
    ],
    tell=say_step,
    rtol=1e-9,
    why="The slope is asked where the memory is about to lead: too much speed is seen in time.",
    hints=[
        "Which line needs nothing but what the function is given?",
        "For each line: which names does it use, and which line makes them new?",
        "Two of the lines are not needed: one asks for the slope at θ, one has the wrong sign.",
    ],
)  # fmt: skip


@e.mistake("old z", OLD)
def _(theta, z, gradient, alpha, beta):
    slope = gradient(theta - alpha * beta * z)
    return theta - alpha * z, beta * z + slope


# --- 8.4


def adam_step(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """(θ, m, v) after step k = 1, 2, … of Adam; g: the gradient at θ."""
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def given(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """(θ, m, v) after step k = 1, 2, … of Adam; g: the gradient at θ."""
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g
    m_hat = m / (1 - beta1 ** (k - 1))
    v_hat = v / (1 - beta2 ** (k - 1))
    return theta - alpha * m_hat / np.sqrt(v_hat + eps), m, v


def another_moment(args, rng):
    """Another gradient, means and step."""
    theta, g, m, v, k, *rates = args
    scale = rng.uniform(0.5, 2, g.size)
    return (
        np.round(theta + rng.normal(0, 0.1, theta.size), 3),
        g * np.round(scale, 2),
        m * np.round(scale[::-1], 2),
        v * np.round(scale**2, 2),
        int(rng.integers(1, 10)),
        *rates,
    )


def say_moment(got, theta, g, m, v, k, alpha=0.1, *_):
    """What a step of Adam led to."""
    told = ", ".join(
        f"{name} = {show(part)}" for name, part in zip(("θ", "m", "v"), got, strict=False)
    )
    old = f", old m = {show(m)}, old v = {show(v)}" if np.any(m) or np.any(v) else ""
    given = f"θ = {show(theta)}, g = {show(g)}{old}, α = {show(alpha)}"
    return f"Step {k}, {given}: you got {told}."


def adam(
    square=lambda g, m: g * g,
    first=lambda m, g, beta: beta * m + (1 - beta) * g,
    second=lambda v, g2, beta: beta * v + (1 - beta) * g2,
    hats=lambda m, v, k, beta1, beta2: (m / (1 - beta1**k), v / (1 - beta2**k)),
    down=lambda v, eps: np.sqrt(v) + eps,
    moved=lambda theta, move, alpha: theta - alpha * move,
    back=lambda old, new, hat: new,
):  # fmt: skip
    """Adam's step with slips, a function for each of its lines."""

    def answer(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
        old = m, v
        m = first(m, g, beta1)
        v = second(v, square(g, m), beta2)
        m_hat, v_hat = hats(m, v, k, beta1, beta2)
        theta = moved(theta, m_hat / down(v_hat, eps), alpha)
        return theta, *back(old, (m, v), (m_hat, v_hat))

    return answer


def from_zero(m, v, k, beta1, beta2):
    return np.divide(m, 1 - beta1 ** (k - 1)), np.divide(v, 1 - beta2 ** (k - 1))


def inside(v, eps):
    return np.sqrt(v + eps)


def not_squared(g, m):
    return g


def earlier(at_first):
    """Corrections as one step earlier, at_first for step 1."""

    def hats(m, v, k, beta1, beta2):
        if k == 1:
            return at_first(m, v, k, beta1, beta2)
        return m / (1 - beta1 ** (k - 1)), v / (1 - beta2 ** (k - 1))

    return hats


def stale(chosen):
    """A mistake that steps with chosen(old means, new means), corrected, and hands on the new."""

    def answer(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
        _, *new = adam_step(theta, g, m, v, k, alpha, beta1, beta2, eps)
        first, second = chosen((m, v), new)
        move = first / (1 - beta1**k) / (np.sqrt(second / (1 - beta2**k)) + eps)
        return theta - alpha * move, *new

    return answer


def beside(move):
    """A mistake that adds eps, not below the line: move(m̂/√v̂, α, eps) is what is added to θ."""

    def answer(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
        _, m, v = adam_step(theta, g, m, v, k, alpha, beta1, beta2, eps)
        ratio = np.divide(m / (1 - beta1**k), np.sqrt(v / (1 - beta2**k)))
        return theta + move(ratio, alpha, eps), m, v

    return answer


def short_form(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    _, m, v = adam_step(theta, g, m, v, k, alpha, beta1, beta2, eps)
    rate = alpha * np.sqrt(1 - beta2**k) / (1 - beta1**k)
    return theta - rate * m / (np.sqrt(v) + eps), m, v


e = Repair(
    "8.4",
    given,
    adam_step,
    several(series("θ"), series("m"), series("v")),
    probes=[
        (np.array([0.3, -0.2]), np.array([4.0, -0.5]), np.zeros(2), np.zeros(2), 1, 0.1,
         0.9, 0.999, 1e-8),
        (np.array([0.2, 0.0, -0.4]), np.array([-3e-6, 20.0, 0.7]), np.array([1e-6, -5.0, 0.2]),
         np.array([2e-12, 9.0, 0.1]), 2, 0.1, 0.9, 0.999, 1e-8),
        (np.array([-0.6, 0.15]), np.array([150.0, 2e-5]), np.array([90.0, -1e-5]),
         np.array([700.0, 3e-10]), 7, 0.05, 0.8, 0.99, 1e-8),
        (np.array([0.01, 0.02, 0.03]), np.array([1.5, -2.5, 0.3]), np.array([0.5, 0.4, -0.3]),
         np.array([0.2, 0.6, 0.05]), 4, 0.3, 0.7, 0.95, 1e-3),
    ],
    accept=[
        (np.array([0.1, 0.0]), np.array([0.0, 3.0]), np.zeros(2), np.zeros(2), 1, 0.1,
         0.9, 0.999, 1e-8),
        (np.zeros(2), np.array([2e-7, -5e6]), np.zeros(2), np.zeros(2), 1, 0.001,
         0.9, 0.999, 1e-8),
        (np.array([0.5]), np.array([-0.2]), np.array([0.1]), np.array([0.3]), 500, 0.01,
         0.9, 0.999, 1e-8),
        (np.array([0.5, 1.0]), np.array([-0.2, 0.3]), np.array([0.1, 0.1]), np.array([0.3, 0.1]),
         3, 0.01, 0.0, 0.1, 1e-8),
    ],
    defaults=3,
    vary=another_moment,
    tell=say_moment,
    why="The first step is α long in every direction, whatever the units of the gradient.",
    hints=[
        "Take k = 1, m = v = 0 and g = 4. Which of the lines cannot be computed?",
        "Recall that v is a fading mean of the squares: which line has no square in it?",
        "A third line is wrong only where gradients are tiny: is eps added to v or to its root?",
    ],
)  # fmt: skip

K = "Before step 1 there is nothing to correct by. Is k counted from 1 here?"
EPS = "eps stands inside the root: with tiny gradients it is not small. Where should it stand?"
BESIDE = "eps is added to the step, and not to the root. Where do brackets belong?"
G = "v is made of g, not of its square. Can a sum of slopes of both signs have a root?"

e.mistakes(
    ("k from 0", K, adam(hats=from_zero)),
    ("k from 0", K,
     adam(hats=lambda m, v, k, b1, b2: (np.divide(m, 1 - b1 ** (k - 1)), v / (1 - b2**k)))),
    ("k from 0", K,
     adam(hats=lambda m, v, k, b1, b2: (m / (1 - b1**k), np.divide(v, 1 - b2 ** (k - 1))))),
    ("k one too few", "The second step is corrected like the first. Is k counted from 1 already?",
     adam(hats=earlier(lambda m, v, k, b1, b2: (m / (1 - b1), v / (1 - b2))))),
    ("k one too few", "Step 1 is not corrected, and later ones too much. Is k counted from 1?",
     adam(hats=earlier(lambda m, v, k, b1, b2: (m, v)))),
    ("k one too few in v", "v is corrected as one step earlier. Is k counted from 1 already?",
     adam(hats=lambda m, v, k, b1, b2:
          (m / (1 - b1**k), earlier(lambda m, v, k, b1, b2: (m, v))(m, v, k, b1, b2)[1]))),
    ("k one too few in v", "v is corrected as one step earlier. Is k counted from 1 already?",
     adam(hats=lambda m, v, k, b1, b2:
          (m / (1 - b1**k), v / (1 - b2 ** max(k - 1, 1))))),
    ("k one too few in m", "m is corrected as one step earlier. Is k counted from 1 already?",
     adam(hats=lambda m, v, k, b1, b2:
          (earlier(lambda m, v, k, b1, b2: (m, v))(m, v, k, b1, b2)[0], v / (1 - b2**k)))),
    ("one correction for both", "m and v are corrected alike, by β1. Which β belongs to v?",
     adam(hats=lambda m, v, k, b1, b2: (m / (1 - b1**k), v / (1 - b1**k)))),
    ("one correction for both", "m and v are corrected alike, by β2. Which β belongs to m?",
     adam(hats=lambda m, v, k, b1, b2: (m / (1 - b2**k), v / (1 - b2**k)))),
    ("old m or v in the step", "The step is made with the old v. Which one holds this gradient?",
     stale(lambda old, new: (new[0], old[1]))),
    ("old m or v in the step", "The step is made with the old m. Which one holds this gradient?",
     stale(lambda old, new: (old[0], new[1]))),
    ("old m or v in the step", "The step is made with the old means. Which hold this gradient?",
     stale(lambda old, new: old)),
    ("square in m", "m is made of squares. Of what should it be the mean?",
     adam(first=lambda m, g, beta: beta * m + (1 - beta) * g * g)),
    ("eps inside the root", EPS, adam(down=inside)),
    ("eps added to the step", BESIDE, beside(lambda move, alpha, eps: -alpha * move + eps)),
    ("eps added to the step", BESIDE, beside(lambda move, alpha, eps: -alpha * (move + eps))),
    ("g not squared", G, adam(square=not_squared)),
    ("g not squared", G, adam(square=not_squared, down=lambda v, eps: np.sqrt(np.abs(v)) + eps)),
    ("eps inside the root and k from 0", f"{EPS} And is k counted from 1?",
     adam(hats=from_zero, down=inside)),
    ("g not squared and eps inside the root", f"{G} And where does eps stand?",
     adam(square=not_squared, down=inside)),
    ("g not squared and k from 0", f"{G} And is k counted from 1?",
     adam(square=not_squared, hats=from_zero)),
    ("k one too many", "That corrects as one step later. Is k counted from 1 already?",
     adam(hats=lambda m, v, k, b1, b2: (m / (1 - b1 ** (k + 1)), v / (1 - b2 ** (k + 1))))),
    ("absolute value", "v is made of |g|. Of what should it be the mean?",
     adam(square=lambda g, m: np.abs(g))),
    ("absolute value", "v is made of |g|, and has no root. Of what should it be the mean?",
     adam(square=lambda g, m: np.abs(g), down=lambda v, eps: v + eps)),
    ("swapped corrections", "m is corrected by β2 and v by β1. Which belongs to which?",
     adam(hats=lambda m, v, k, b1, b2: (m / (1 - b2**k), v / (1 - b1**k)))),
    ("corrected m and v", "The corrected m and v are handed on. Which must the next step know?",
     adam(back=lambda old, new, hat: hat)),
    ("correction multiplied", "The corrections multiply. m and v are too small at the start: what "
     "makes them larger?",
     adam(hats=lambda m, v, k, b1, b2: (m * (1 - b1**k), v * (1 - b2**k)))),
    ("beta times k", "That is 1 − β·k. How much of the start is left after k steps?",
     adam(hats=lambda m, v, k, b1, b2: (np.divide(m, 1 - b1 * k), np.divide(v, 1 - b2 * k)))),
    ("k ignored", "Every step is corrected like the first. Where does k come in?",
     adam(hats=lambda m, v, k, b1, b2: (m / (1 - b1), v / (1 - b2)))),
    ("no correction", "Nothing is corrected: what becomes of the first step, 0.1·g over the root "
     "of 0.001·g²?",
     adam(hats=lambda m, v, k, b1, b2: (m, v))),
    ("no correction in v", "v is not corrected. How large is it after one step?",
     adam(hats=lambda m, v, k, b1, b2: (m / (1 - b1**k), v))),
    ("no correction in m", "m is not corrected. How large is it after one step?",
     adam(hats=lambda m, v, k, b1, b2: (m, v / (1 - b2**k)))),
    ("uphill", "θ goes uphill. Which sign has the step?",
     adam(moved=lambda theta, move, alpha: theta + alpha * move)),
    ("missing 1 - beta2", "v takes all of g². Which part of it makes a mean?",
     adam(second=lambda v, g2, beta: beta * v + g2)),
    ("missing 1 - beta1", "m takes all of g. Which part of it makes a mean?",
     adam(first=lambda m, g, beta: beta * m + g)),
    ("swapped weights", "The old means are kept by 1 − β. Which part of them should stay?",
     adam(first=lambda m, g, beta: (1 - beta) * m + beta * g,
          second=lambda v, g2, beta: (1 - beta) * v + beta * g2)),
    ("no root", "The step is divided by v. In which unit is v, beside g?",
     adam(down=lambda v, eps: v + eps)),
    ("g for m", "The step uses g. What is m for?",
     lambda theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8:
     adam(hats=lambda m, v, k, b1, b2: (g, v / (1 - b2**k)))(
         theta, g, m, v, k, alpha, beta1, beta2, eps)),
    ("short form", "Nearly the same: the short form, √(1 − β2ᵏ) in the rate. Where is eps then?",
     short_form),
    ("no eps", "Without eps a slope that is 0 gives 0/0. What keeps the division safe?",
     adam(down=lambda v, eps: np.sqrt(v))),
    ("missing alpha", "α is left out of the step. How long should the first one be?",
     adam(moved=lambda theta, move, alpha: theta - move)),
    ("root of v alone", "The root is taken before the correction. Of what should it be?",
     adam(hats=lambda m, v, k, b1, b2: (m / (1 - b1**k), v / (1 - b2**k) ** 2))),
    ("root of m", "The root stands over m as well. Which of the two is a mean of squares?",
     adam(hats=lambda m, v, k, b1, b2: (np.sqrt(np.abs(m / (1 - b1**k))), v / (1 - b2**k)))),
    ("m for g", "v is made of m. Whose squares should it hold?",
     adam(square=lambda g, m: m * m)),
    ("m and v kept", "θ is right, but m and v are the old ones. Which must the next step know?",
     adam(back=lambda old, new, hat: old)),
    ("other order", "The three stand in another order. Which comes first?",
     lambda *args: (lambda t, m, v: (m, v, t))(*adam_step(*args))),
    ("other order", "m and v changed places. Which comes first?",
     lambda *args: (lambda t, m, v: (t, v, m))(*adam_step(*args))),
    ("other defaults", "A default differs. Which stand in the exercise's first line?",
     lambda theta, g, m, v, k, alpha, beta1=0.9, beta2=0.99, eps=1e-8:
     adam_step(theta, g, m, v, k, alpha, beta1, beta2, eps)),
)  # fmt: skip
e.turns(
    ("swapped betas", "β1 and β2 have changed places. Which of them belongs to m?",
     slips.put(e, beta1=lambda beta2: beta2, beta2=lambda beta1: beta1)),
)  # fmt: skip

# --- 8.5

PLAIN, MEMORY, ADAM, FALLING = "plain descent", "momentum or Nesterov", "Adam", "a falling rate"
ROUND = "a round bowl"
AXIS = "a ravine along an axis, in units nobody knows"
TURNED = "a ravine that lies askew, no noise"
NOISE = "noisy single steps, all the way to the lowest point"
STRETCHED = "Descent needs κ steps there, momentum √κ. Which would you rather pay?"
NO_NOISE = "What is there to calm, without noise? Does it not only get slower?"

Match(
    "8.5",
    {ROUND: PLAIN, AXIS: ADAM, TURNED: MEMORY, NOISE: FALLING},
    options=[MEMORY, FALLING, PLAIN, ADAM],
    words={
        (ROUND, MEMORY): "Plain descent needs 1 step there, β = 0.9 took 88. What is there to add?",
        (ROUND, ADAM): "All directions are alike. What would it have to rescale?",
        (ROUND, FALLING): NO_NOISE,
        (AXIS, PLAIN): "It has one α for all axes. What suits units that nobody knows?",
        (AXIS, MEMORY): "With which α? It needs the steep curvature. Is that known here?",
        (AXIS, FALLING): NO_NOISE,
        (TURNED, PLAIN): STRETCHED,
        (TURNED, ADAM): "79 steps became 388 when a bowl was turned. Along what does Adam scale?",
        (TURNED, FALLING): NO_NOISE,
        (NOISE, PLAIN): "At a constant rate a floor of noise remains. What takes it away?",
        (NOISE, MEMORY): "At the same α, what did a memory do to the floor of noise?",
        (NOISE, ADAM): "With a constant α, does it settle?",
    },
    why="A method is good for a shape: know the bowl, and you know what to reach for.",
    hints=[
        "Ask of each: is it stretched? is it askew? does it shake?",
        "Recall which of them scales along the axes, and which does not mind where they lie.",
        "Where nothing is wrong nothing need be added; against noise only a smaller rate helps.",
    ],
)

# --- 8.6

MOST_EPOCHS, WATCHED = 300, 3000
LEVEL = 1.001  # α = 2/871, with λ rounded, is as good as 2/λ


def outcome(alpha, beta):
    """What momentum on the raw study hours comes to, from (0, 0), one epoch a step."""
    if not 0 <= beta < 1:
        does = "turns the memory round" if beta < 0 else "lets nothing fade"
        return "beta", f"β = {beta:g} {does}. Between which numbers must β lie?"
    if alpha == 0:
        return "no step", "With α = 0 nothing moves. What is α times?"
    if alpha < 0:
        return "uphill", f"With α = {alpha:g} no step leads down. Which sign has a rate?"
    if 0.5 <= alpha < 1 and beta < 0.01:
        return "other order", (
            f"α = {alpha:g} would be large on these data, and β = {beta:g} forgets nearly all. "
            "Which of the two stands first?"
        )
    if 0.5 <= alpha <= 3.5:
        return "times the curvature", (
            f"α = {alpha:g} would be large on these data. Did you give α times λ? "
            "α itself is a thousandth of that."
        )
    hours = Hours()
    costs = hours.costs(hours.momentum(alpha, beta, WATCHED))
    if not costs[-1] <= 1e6 * costs[0]:
        return "flies apart", (
            f"It flies apart: the limit for β = {beta:g} is α = "
            f"{memory.momentum_limit(hours.steep, beta):.3g}. What makes a step too long?"
        )
    climb, arrives = costs.max() / costs[0], hours.arrival(costs)
    if climb > LEVEL:
        when = f" It would arrive at epoch {arrives}." if arrives is not None else ""
        high = f"{climb:.3g} times" if climb >= 1.1 else f"{100 * (climb - 1):.2g} % above"
        return "climbs", (
            f"The cost first climbs to {high} its start.{when} What makes it calmer, more α or "
            "less?"
        )
    if beta > 0.985 and (arrives is None or arrives > MOST_EPOCHS):
        return "too slow", (
            f"With β = {beta:g} a step leaves √β = {beta**0.5:.4g} of the distance, at best. How "
            "many steps leave a tenth?"
        )
    if arrives is None:
        return "too slow", (
            f"After {WATCHED} epochs it is still more than 1 % above the lowest. Is α too small, "
            "or β?"
        )
    if arrives > MOST_EPOCHS:
        return "too slow", (
            f"It arrives, but at epoch {arrives}; at most {MOST_EPOCHS} are allowed. Is α too "
            "small, or β?"
        )
    return None, f"Yours arrives at epoch {arrives}, and never climbs."


Choose(
    "8.6",
    ["α", "β"],
    outcome,
    example=(1 / 871.2552, 0.95),
    why="Theory's best pair is the best in the end, and the worst in the beginning: which you want "
    "is yours to say.",
    hints=[
        "Try theory's best pair first. What is said of it?",
        "Recall that λ = 871.2552 is the steep curvature, and that α = 1/λ cannot overshoot "
        "without a memory.",
        "Stay at α = 1/λ or at most 2/λ, and choose β between 0.9 and 0.96.",
    ],
)

# --- recall

Recall(
    "8.r1",
    {
        "A step with rate α, curvature λ: what is left of the distance?": {
            "α·λ": "That is what the step takes away. What is left then?",
            "1 − λ": "α = 0 would leave all of it. Where is α?",
            "1 − α·λ": None,
        },
        "What does the condition number κ compare?": {
            "the steep with the flat curvature": None,
            "the cost with the lowest cost": "It knows no heights. What makes a ravine?",
            "the rate with its limit": "Another rate leaves it as it is. Whose property is it?",
        },
        "From which α on does plain descent fly apart?": {
            "2 over the flat curvature": "Which direction overshoots first?",
            "2 over the steep curvature": None,
            "1 over the steep curvature": "There one step arrives. And beyond?",
        },
    },
    why="All of today is played with these three: the factor, κ, and the limit.",
    hints=[
        "Do a step on θ² with α = 0.1: from 3 to 2.4. Its curvature is 2.",
        "κ is a property of the bowl, and the steepest direction sets the limit.",
    ],
)
