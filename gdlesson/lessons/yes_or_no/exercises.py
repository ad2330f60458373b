"""Exercises of lesson 9: a probability, its cost and gradient, and data held back."""

import numpy as np

from gdlesson import features
from gdlesson.checker import Exercise
from gdlesson.checker.choices import Recall
from gdlesson.checker.kinds import as_number, number, series, several, show
from gdlesson.checker.repair import Repair
from gdlesson.lessons import slips

# --- 9.1


class as_asked(series):
    """A number for a number, numbers in a row for numbers in a row."""

    def read(self, value):
        if np.ndim(value) == 0 and isinstance(value, (int, float, np.ndarray, np.generic)):
            return (np.array([as_number(value, f"a number or an array ({self.labels[0]})")]),)
        return super().read(value)


def sigmoid(z):
    """1/(1 + e^−z) for a number or an array of numbers, finite for z as large as ±1000."""
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1, e) / (1 + e)


def other_z(args, rng):
    """Other numbers like those of a probe."""
    if np.ndim(args[0]) == 0:
        return (round(float(rng.uniform(-6, 6)), 2),)
    z = rng.normal(0, 2.5, int(rng.integers(2, 7))).round(2)
    if np.max(np.abs(args[0])) > 100:
        z[0] = rng.choice([-1000.0, 1000.0, 800.0])
    return (z,)


def huge_power(answer):
    """What is said of a right answer that meets a power of e too large for a float, or "".

    Where there are no floating-point warnings, as in a browser, nothing is said.
    """
    try:
        with np.errstate(over="raise"):
            answer(np.array([-1000.0]))
    except FloatingPointError:
        return (
            "At z = −1000 yours meets e^1000, which no float holds: NumPy warns of it, and 1/∞ is "
            "0 all the same. A form without huge powers has nothing to warn of."
        )
    return ""


e = Exercise(
    "9.1",
    sigmoid,
    as_asked("h"),
    probes=[
        (2.0,),
        (np.array([1.0, -0.5, 3.0]),),
        (-1.3,),
        (np.array([0.4, -2.2, 5.5, -3.7, 1.6]),),
        (np.array([1000.0, -1000.0, 40.0, 0.7]),),
    ],
    accept=[(0.0,), (1000.0,), (-1000.0,), (np.linspace(-30, 30, 61),), (np.array([-745.0]),)],
    vary=other_z,
    tell="For z = {z} you got {got}.",
    why="Any number becomes a probability, however large it is.",
    hints=[
        "Try z = 0 first: yes and no are then as likely as each other. What should come out?",
        "Recall e^z in NumPy: np.exp takes a number or a whole array. What is np.exp(1000)?",
        "1 / (1 + np.exp(-z)) is right. To meet no huge power at all, use e = np.exp(-np.abs(z)): "
        "it is 1/(1 + e) where z is positive, and e/(1 + e) elsewhere.",
    ],
    remark=huge_power,
    rtol=1e-8,
    atol=1e-12,
)

OTHER_CURVE = "It looks alike, and is another curve. Where does e come in?"
DECIDED = "Only yes and no come out. Which number lies between them, and is asked for?"
CLIPPED = "Near 0 and 1 yours stops moving. Is something clipped, and need it be?"
OTHER_BASE = "It rises at another pace. Which number is raised to the power −z?"


def flat(z):
    return np.atleast_1d(np.asarray(z, float))


e.mistakes(
    ("overflow", "e^1000 is infinite, and ∞/∞ is no number. Which form has no huge power there?",
     lambda z: np.exp(flat(z)) / (1 + np.exp(flat(z)))),
    ("overflow", "e^1000 is infinite, and ∞/∞ is no number, put down as 0. What should h be there?",
     lambda z: np.nan_to_num(np.exp(flat(z)) / (1 + np.exp(flat(z))))),
    ("upside down", "It falls where it should rise. Near what should h be for a large z?",
     lambda z: 1 - sigmoid(z)),
    *(("tanh", "It runs from −1 to 1. Can a probability be negative?",
       lambda z, scale=scale: np.tanh(scale * flat(z))) for scale in (1.0, 0.5, 2.0)),
    ("minus for plus", "A minus stands below the line. What comes out there when z is 0?",
     lambda z: 1 / (1 - np.exp(-flat(z)))),
    ("other curve", OTHER_CURVE, lambda z: z / (1 + np.abs(z))),
    ("other curve", OTHER_CURVE, lambda z: (1 + z / (1 + np.abs(z))) / 2),
    ("other curve", OTHER_CURVE, lambda z: 0.5 + np.arctan(z) / np.pi),
    ("other curve", OTHER_CURVE, lambda z: np.clip(z, 0.0, 1.0)),
    ("other curve", OTHER_CURVE, lambda z: np.clip(flat(z) / 4 + 0.5, 0.0, 1.0)),
    ("yes or no", DECIDED, lambda z: np.round(sigmoid(z))),
    ("slope", "That is the slope of the sigmoid, h·(1 − h). What is h itself?",
     lambda z: sigmoid(z) * (1 - sigmoid(z))),
    ("no sigmoid", "That is z itself. What makes a probability of it?", lambda z: z),
    ("odds", "That is e^z, the odds, yes against no. How do odds become a share of both?",
     lambda z: np.exp(flat(z))),
    ("upside down odds", "That is e^−z, no against yes. What stands above the line, what below?",
     lambda z: np.exp(-flat(z))),
    ("softplus", "That is log(1 + e^z). Is a logarithm asked for?",
     lambda z: np.logaddexp(0, z)),
    ("log", "That is the logarithm of the probability. Is a logarithm asked for?",
     lambda z: -np.logaddexp(0, -flat(z))),
    ("cost", "That is log(1 + e^−z), the cost of a yes. Which number is the probability?",
     lambda z: np.logaddexp(0, -flat(z))),
    ("summed", "The powers are summed first. Does one bird's probability need the others?",
     lambda z: 1 / (1 + np.sum(np.exp(-flat(z))))),
    ("brackets", "It reads as 1/1 plus e^−z. Which brackets keep what is below the line together?",
     lambda z: 1 + np.exp(-flat(z))),
    ("no sign", "Everything is above one half. Where has the sign of z gone?",
     lambda z: sigmoid(np.abs(z))),
    ("no sign", "Nothing is above one half. Where has the sign of z gone?",
     lambda z: sigmoid(-np.abs(z))),
    ("square", "z and −z give the same: a square takes the sign away. What should −z give?",
     lambda z: sigmoid(flat(z) ** 2)),
    ("softmax", "Yours share out 1 among all of z. Does one bird's probability need the others?",
     lambda z: np.exp(flat(z) - np.max(z)) / np.sum(np.exp(flat(z) - np.max(z)))),
    *(("clipped", CLIPPED, lambda z, eps=eps: np.clip(sigmoid(z), eps, 1 - eps))
      for eps in (0.01, 0.001, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9)),
    *(("clipped", CLIPPED, lambda z, most=most: sigmoid(np.clip(z, -most, most)))
      for most in (1.0, 5.0, 10.0, 20.0)),
    *(("other base", OTHER_BASE, lambda z, base=base: 1 / (1 + base ** -flat(z)))
      for base in (2.0, 10.0, 2.718, 2.71, 2.7, 2.72, 3.0)),
    *(("other scale", "It rises {} as fast as it should. Is z doubled or halved on the way?".format(
        "twice" if scale == 2 else "half"), lambda z, scale=scale: sigmoid(scale * flat(z)))
      for scale in (2.0, 0.5)),
)  # fmt: skip
slips.add_rounding(e)

# --- 9.2


def log_loss(theta, X, y):
    """The mean of −log of the probability given to what happened; theta has the intercept first."""
    z = theta[0] + X @ theta[1:]
    return np.mean(np.logaddexp(0, z) - y * z)


def other_birds(args, rng):
    """Other examples: both answers appear, and no z is large."""
    m, n = int(rng.integers(3, 7)), int(rng.integers(1, 4))
    y = rng.permutation(np.arange(m) % 2).astype(float)
    X = rng.normal(0.4, 1.2, (m, n)).round(2)
    return (rng.normal(0.3, 0.8, n + 1).round(2), X, y)


TWO = np.array([[1.0, 2.0], [3.0, -1.0], [-0.5, 1.5]])
ONE = np.array([[2.0], [-1.0], [0.5], [3.0]])
THREE = np.array([[0.5, 1.5, -2.0], [1.0, -0.5, 0.3], [2.2, 0.7, 1.1], [-1.4, 0.9, 0.6],
                  [0.3, -2.1, 1.7]])  # fmt: skip
BIRDS = [
    (np.array([0.5, 1.0, -0.4]), TWO, np.array([1.0, 0.0, 1.0])),
    (np.array([-0.3, 0.8]), ONE, np.array([1.0, 1.0, 0.0, 0.0])),
    (np.array([0.4, -0.7, 1.1, 0.6]), THREE, np.array([0.0, 1.0, 1.0, 0.0, 1.0])),
    (np.array([1.2, -0.9, 0.7]), np.array([[0.6, -1.3], [1.9, 0.8]]), np.array([0.0, 1.0])),
]
SURE = (np.array([4.0, 18.0]), np.array([[2.0], [0.1], [-0.3]]), np.array([0.0, 1.0, 0.0]))
HUGE = (  # e^z or e^−z is infinite
    np.array([0.5, 330.0]),
    np.array([[2.0], [-3.0], [0.5], [2.9]]),
    np.array([1.0, 1.0, 0.0, 0.0]),
)
MANY = np.arange(200.0)
FURTHER = [
    (np.zeros(3), TWO, np.array([1.0, 0.0, 1.0])),
    (np.array([0.2, 0.5, -0.4]), TWO, np.ones(3)),
    (np.array([0.2, 0.5, -0.4]), TWO, np.zeros(3)),
    (np.array([0.0, 400.0]), ONE, np.array([1.0, 1.0, 0.0, 0.0])),
    (np.array([0.0, 300.0]), ONE, np.array([1.0, 0.0, 1.0, 0.0])),
    (np.array([0.1, 0.6, -0.8]), np.column_stack([np.cos(MANY), np.sin(1.7 * MANY)]),
     (MANY % 3 == 0) * 1.0),
]  # fmt: skip

e = Exercise(
    "9.2",
    log_loss,
    number("the cost"),
    probes=[*BIRDS, SURE, HUGE],
    accept=FURTHER,
    vary=other_birds,
    tell="For theta = {theta}, X = {X}, y = {y} the cost came out as {got}.",
    why="Being sure and wrong costs most, and yours stays exact where h rounds to 0 or 1.",
    hints=[
        "Take one bird with z = 0. Its h is one half whatever y is: what is −log ½?",
        "Recall the two cases: a yes costs −log h, and that is log(1 + e^−z); a no costs "
        "−log(1 − h), which is log(1 + e^z).",
        "np.logaddexp(0, z) is log(1 + e^z) and never too large. For a yes subtract z from it: "
        "that is y * z for both.",
    ],
    rtol=1e-9,
)


def of_z(function):
    """A mistake that is the mean of function(z, y)."""
    return lambda theta, X, y: np.mean(function(theta[0] + X @ theta[1:], y))


def with_logs(change):
    """A mistake with log(h) and log(1 − h), where change(h) is done to h."""

    def answer(theta, X, y):
        h = change(sigmoid(theta[0] + X @ theta[1:]))
        return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))

    return answer


def plus_small(eps):
    def answer(theta, X, y):
        h = sigmoid(theta[0] + X @ theta[1:])
        return -np.mean(y * np.log(h + eps) + (1 - y) * np.log(1 - h + eps))

    return answer


def cost_of(z, y):
    return np.logaddexp(0, z) - y * z


def without_infinity(theta, X, y):
    h = sigmoid(theta[0] + X @ theta[1:])
    return -np.mean(np.nan_to_num(y * np.log(h)) + np.nan_to_num((1 - y) * np.log(1 - h)))


OVERFLOW = "e^z is infinite where z is large. Which form of log(1 + e^z) is never too large?"
TOO_SMALL = "A wrong answer that is very sure costs too little. Is h moved away from 0 and 1?"
INFINITE = "h rounds to exactly 1, and log(1 − h) is infinite. Which form does not need h?"
LOGARITHM = "It is the logarithm to base {}. Which one has the slope 1/h?"
INTERCEPT = "θ0 does not come in. What is z for a bird with all features 0?"
LAST = "The last number of theta is taken for the intercept. Which one comes first?"
COLUMN = "Every z met every y, m·m pairs. Is y a column?"
FIRST_ONLY = "Only the first example counts. Does a `return` stand in the loop?"
SWAPPED = "Yes and no have changed places. What does y = 1 stand for?"

e.mistakes(
    ("infinite", INFINITE, with_logs(lambda h: h)),
    ("infinite", INFINITE,
     of_z(lambda z, y: -np.log(np.where(y == 1, sigmoid(z), 1 - sigmoid(z))))),
    ("infinite", f"{INFINITE.partition('.')[0]}: yours puts another number there. "
     "Which form does not need h?", without_infinity),
    ("overflow", "e^z is infinite where z is large. Which form of log(1 + e^z) is never too large?",
     of_z(lambda z, y: np.log(1 + np.exp(z)) - y * z)),
    ("overflow", OVERFLOW,
     of_z(lambda z, y: y * np.log(1 + np.exp(-z)) + (1 - y) * np.log(1 + np.exp(z)))),
    ("overflow", OVERFLOW,
     of_z(lambda z, y: np.where(y == 1, np.log(1 + np.exp(-z)), np.log(1 + np.exp(z))))),
    ("h for z", "log(1 + e^h) takes h where z belongs. Which of the two runs over all numbers?",
     of_z(lambda z, y: cost_of(sigmoid(z), y))),
    ("powers of 2", "logaddexp2 adds powers of 2, not of e. Which function adds e^z?",
     of_z(lambda z, y: np.logaddexp2(0, z) - y * z)),
    ("sign of a no", "A no is subtracted, not added. What should a no cost?",
     of_z(lambda z, y: y * np.logaddexp(0, -z) - (1 - y) * np.logaddexp(0, z))),
    ("sign of a yes", "A yes is subtracted, not added. What should a yes cost?",
     of_z(lambda z, y: (1 - y) * np.logaddexp(0, z) - y * np.logaddexp(0, -z))),
    ("mean of a part", "log(1 + e^z) is a mean, y·z a sum. Which brackets keep the two together?",
     of_z(lambda z, y: np.mean(np.logaddexp(0, z)) - np.sum(y * z))),
    ("share told rightly", "That is the share told rightly. What does each answer cost?",
     of_z(lambda z, y: (z > 0) == (y == 1))),
    *(("clipped", TOO_SMALL, with_logs(lambda h, eps=eps: np.clip(h, eps, 1 - eps)))
      for eps in (1e-16, 1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5)),
    *(("clipped", TOO_SMALL, plus_small(eps))
      for eps in (1e-16, 1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5)),
    ("only y = 1", "The birds with y = 0 cost nothing. Which term is theirs?",
     of_z(lambda z, y: y * np.logaddexp(0, -z))),
    ("only y = 0", "The birds with y = 1 cost nothing. Which term is theirs?",
     of_z(lambda z, y: (1 - y) * np.logaddexp(0, z))),
    ("squared error", "That is the squared error. What is the cost of being sure and wrong?",
     of_z(lambda z, y: (sigmoid(z) - y) ** 2)),
    ("squared error", "That is the line's squared error. Where does the probability come in?",
     of_z(lambda z, y: (z - y) ** 2)),
    ("absolute error", "That is how far h is from y. What is the cost of being sure and wrong?",
     of_z(lambda z, y: np.abs(sigmoid(z) - y))),
    ("no sigmoid", "The logarithm is taken of z, which may be negative. What is h?",
     of_z(lambda z, y: -(y * np.log(z) + (1 - y) * np.log(1 - z)))),
    ("y as −1 and 1", "That is the formula for y of −1 and 1. Which values has y here?",
     of_z(lambda z, y: np.logaddexp(0, -y * z))),
    ("yes and no swapped", SWAPPED, of_z(lambda z, y: cost_of(z, 1 - y))),
    ("plus y·z", "y·z is added. For a yes, is a large z good or bad?",
     of_z(lambda z, y: np.logaddexp(0, z) + y * z)),
    ("y missing", "y does not come in. What happened to each bird?",
     of_z(lambda z, y: np.logaddexp(0, z))),
    ("y missing", "y does not come in. What happened to each bird?",
     of_z(lambda z, y: np.logaddexp(0, -z))),
    ("mean first", "The mean was taken before the logarithm. What is the cost of one bird?",
     of_z(lambda z, y: cost_of(np.mean(z), np.mean(y)))),
    ("y as a column", COLUMN, of_z(lambda z, y: cost_of(z, y[:, None]))),
    ("intercept missing", INTERCEPT, lambda theta, X, y: np.mean(cost_of(X @ theta[1:], y))),
    ("intercept last", LAST,
     lambda theta, X, y: np.mean(cost_of(X @ theta[:-1] + theta[-1], y))),
    ("only the first", FIRST_ONLY,
     lambda theta, X, y: cost_of(theta[0] + X[0] @ theta[1:], y[0])),
    ("only the last", "Only the last example counts. Is each one added to those before?",
     lambda theta, X, y: cost_of(theta[0] + X[-1] @ theta[1:], y[-1])),
    ("share told wrongly", "That is the share of wrong answers. Which of them were very sure?",
     of_z(lambda z, y: (z > 0) != (y == 1))),
)  # fmt: skip
e.twists(
    ("sum for mean", "It grows with the number of examples. How does a sum become a mean?",
     lambda part, theta, X, y: part * len(y)),
    ("divided twice", "It seems divided by m twice. Is there a mean of a mean?",
     lambda part, theta, X, y: part / len(y)),
    ("divided by n", "It is divided by the number of features. Over what is the mean taken?",
     lambda part, theta, X, y: part * len(y) / X.shape[1]),
    ("m - 1", "It is divided by m − 1, it seems. How many examples are there?",
     lambda part, theta, X, y: part * len(y) / (len(y) - 1)),
    ("half", "It is half of what it should be. Is there a ½ that belongs to the squared error?",
     slips.times(1 / 2)),
    ("extra 2", "It is twice what it should be. Is there a 2 too many?", slips.times(2)),
    ("other logarithm", LOGARITHM.format(10), lambda part, *args: part / np.log(10)),
    ("other logarithm", LOGARITHM.format(2), lambda part, *args: part / np.log(2)),
)  # fmt: skip
slips.add_sign(e, "The cost is negative. What sign has the logarithm of a probability?")
slips.add_rounding(e)

# --- 9.3


def log_loss_gradient(theta, X, y):
    """The n + 1 slopes of the log-loss, the intercept's first."""
    r = sigmoid(theta[0] + X @ theta[1:]) - y
    return np.concatenate([[np.mean(r)], X.T @ r / len(y)])


e = Exercise(
    "9.3",
    log_loss_gradient,
    series("the slopes"),
    probes=[*BIRDS, HUGE],
    accept=[SURE, *FURTHER],
    vary=other_birds,
    tell="For theta = {theta}, X = {X}, y = {y} the slopes came out as {got}.",
    why="It is half the MSE's gradient, letter for letter: only h has changed.",
    hints=[
        "Take one bird, h = 0.7 and y = 1. What is (h − y), and by what is it multiplied for x?",
        "Recall the last line of the derivation: (1/m) Σ (h − y)·x, and x is 1 for θ0.",
        "With r = sigmoid(…) - y: the first slope is np.mean(r), the others are X.T @ r / m. "
        "np.concatenate puts them in a row.",
    ],
    rtol=1e-8,
)


def of_r(change):
    """A mistake whose residuals are change(h, y), and whose slopes are made of them as usual."""

    def answer(theta, X, y):
        r = change(sigmoid(theta[0] + X @ theta[1:]), y)
        return np.concatenate([[np.mean(r)], X.T @ r / len(y)])

    return answer


def with_line(change):
    """A mistake whose h is change(theta, X)."""

    def answer(theta, X, y):
        r = change(theta, X) - y
        return np.concatenate([[np.mean(r)], X.T @ r / len(y)])

    return answer


def in_first(factor):
    """A twist that multiplies θ0's slope by a factor, which may be a function of y."""

    def twist(part, theta, X, y):
        by = factor(y) if callable(factor) else factor
        return np.concatenate([by * part[:1], part[1:]])

    return twist


def in_rest(factor):
    def twist(part, theta, X, y):
        by = factor(y) if callable(factor) else factor
        return np.concatenate([part[:1], by * part[1:]])

    return twist


SQUARED = "A factor h·(1 − h) is left, as for the squared error. What did log's slope cancel?"
ROUNDED_H = "h is rounded to 0 or 1 on the way. Where is the probability?"
SIGN = "y − h stands where h − y should. Which way is uphill?"
IN_THE_SUM = "It depends on how many examples there are. Where does the sum become a mean?"

e.mistakes(
    ("squared error", SQUARED, of_r(lambda h, y: (h - y) * h * (1 - h))),
    ("squared error", SQUARED, of_r(lambda h, y: 2 * (h - y) * h * (1 - h))),
    ("rounded h", ROUNDED_H, of_r(lambda h, y: (h > 0.5) - y)),
    ("residuals squared", "The residuals are squared. What is left once −log is differentiated?",
     of_r(lambda h, y: (h - y) ** 2)),
    ("overflow", "e^z is infinite where z is large, and ∞/∞ is no number. What did your 9.1 do?",
     with_line(lambda theta, X: np.divide(np.exp(theta[0] + X @ theta[1:]),
                                          1 + np.exp(theta[0] + X @ theta[1:])))),
    ("only y = 1", "Birds with y = 0 leave no trace. What is h − y for them?",
     of_r(lambda h, y: y * (h - y))),
    ("only y = 0", "Birds with y = 1 leave no trace. What is h − y for them?",
     of_r(lambda h, y: (1 - y) * (h - y))),
    ("1/h", "1/h is left, from the slope of −log h. What does the sigmoid's slope do to it?",
     of_r(lambda h, y: -y / h)),
    ("1/h", "1/h and 1/(1 − h) are left. What does the sigmoid's slope do to them?",
     of_r(lambda h, y: -y / h + (1 - y) / (1 - h))),
    ("slope for h", "h·(1 − h) stands where h should. What is compared with y?",
     of_r(lambda h, y: h * (1 - h) - y)),
    ("sigmoid of the residual", "The sigmoid is taken of z − y. Of what is h the sigmoid?",
     lambda theta, X, y: with_line(lambda theta, X: sigmoid(theta[0] + X @ theta[1:] - y) + y)(
         theta, X, y)),
    ("sigmoid twice", "The sigmoid is taken of h again. How often is it needed?",
     of_r(lambda h, y: sigmoid(h) - y)),
    ("x squared", "x is squared. By what is each residual multiplied?",
     lambda theta, X, y: np.concatenate(
         [log_loss_gradient(theta, X, y)[:1],
          (X**2).T @ (sigmoid(theta[0] + X @ theta[1:]) - y) / len(y)])),
    ("no sigmoid", "h is the line itself. What makes a probability of it?",
     with_line(lambda theta, X: theta[0] + X @ theta[1:])),
    ("upside down", "h falls where it should rise. Which sign has z in the exponent?",
     with_line(lambda theta, X: sigmoid(-theta[0] - X @ theta[1:]))),
    ("intercept missing", INTERCEPT, with_line(lambda theta, X: sigmoid(X @ theta[1:]))),
    ("intercept last", LAST,
     with_line(lambda theta, X: sigmoid(X @ theta[:-1] + theta[-1]))),
    ("y missing", "y does not come in. What is h compared with?", of_r(lambda h, y: h)),
    ("plus y", "y is added to h. How far are they from each other?", of_r(lambda h, y: h + y)),
    ("yes and no swapped", SWAPPED, of_r(lambda h, y: h - (1 - y))),
    ("θ0 left out", "There is one slope too few. What is the x that θ0 goes with?",
     lambda theta, X, y: log_loss_gradient(theta, X, y)[1:]),
    ("θ0 last", "θ0's slope stands last. Which one does the exercise want first?",
     lambda theta, X, y: np.roll(log_loss_gradient(theta, X, y), -1)),
    ("missing x", "All slopes are alike. By what is each residual multiplied for a feature?",
     lambda theta, X, y: np.full(len(theta), log_loss_gradient(theta, X, y)[0])),
    ("θ0 times x", "θ0's slope has an x. What is the x that θ0 goes with?",
     lambda theta, X, y: log_loss_gradient(theta, X, y)[np.r_[1, 1 : len(theta)]]),
    ("a step", "That is theta after a step. Is a step asked for, or the slopes?",
     lambda theta, X, y: theta - log_loss_gradient(theta, X, y)),
)  # fmt: skip


@e.mistake(
    "means first",
    "Two means were multiplied. Is each residual multiplied by its own x before the mean?",
)
def _(theta, X, y):
    r = sigmoid(theta[0] + X @ theta[1:]) - y
    return np.concatenate([[np.mean(r)], np.mean(r) * np.mean(X, axis=0)])


e.twists(
    ("sum for mean", IN_THE_SUM, lambda part, theta, X, y: part * len(y)),
    ("divided twice", "It seems divided by m twice. Is there a mean of a mean?",
     lambda part, theta, X, y: part / len(y)),
    ("divided by n", "It is divided by the number of features. Over what is the mean taken?",
     lambda part, theta, X, y: part * len(y) / X.shape[1]),
    ("sum for mean in θ0", f"Look at θ0: {IN_THE_SUM}", in_first(len)),
    ("sum for mean in the features", f"Look at the features: {IN_THE_SUM}", in_rest(len)),
    ("sign in θ0", f"Look at θ0: {SIGN}", in_first(-1)),
    ("sign in the features", f"Look at the features: {SIGN}", in_rest(-1)),
    ("extra 2", "It is twice what it should be. Does a 2 come down here?", slips.times(2)),
    ("half", "It is half of what it should be. Is there a ½ too many?", slips.times(1 / 2)),
)  # fmt: skip
slips.add_sign(e, SIGN)
slips.add_rounding(e)

# --- 9.4


def split(order, share):
    """(learning, held back): the first round(share·m) numbers of `order` are held back."""
    k = round(share * len(order))
    return order[k:], order[:k]


def other_order(args, rng):
    """Another order of more or fewer rows, and a share that leaves some for both."""
    m = int(rng.integers(5, 12))
    share = float(rng.choice([0.2, 0.25, 0.3, 0.4, 0.6, 0.7, 0.75, 0.8]))
    if abs(share * m % 1 - 0.5) < 0.06:
        share = 0.4 if m % 5 else 0.6
    return rng.permutation(m), share


def say_parts(got, order, share):
    """What an answer made of an order."""
    parts = ", ".join(show(np.atleast_1d(part)) for part in got)
    return f"For order = {show(order)}, share = {show(share)} you got ({parts})."


e = Exercise(
    "9.4",
    split,
    several(series("learning"), series("held back")),
    probes=[
        (np.array([3, 0, 4, 1, 2]), 0.4),
        (np.array([5, 2, 0, 6, 3, 1, 4]), 0.25),
        (np.array([7, 3, 8, 1, 0, 5, 2, 9, 4, 6]), 0.3),
        (np.array([14, 7, 21, 8, 30, 2, 16, 3, 5]), 0.7),
        (np.array([8, 2, 10, 5, 0, 7, 9, 1, 4, 6, 3]), 0.3),
    ],
    accept=[((np.arange(333) * 145) % 333, 0.3), (np.array([1, 0]), 0.4), (np.arange(10), 0.9)],
    vary=other_order,
    tell=say_parts,
    why="What was held back has never been seen, so it can tell how good a prediction is.",
    hints=[
        "Take an order of five and a share of 0.4. Which two numbers are held back?",
        "Recall round(…), which gives a whole number, and slices: order[:k] and order[k:].",
        "With k = round(share * len(order)), the first k are held back and the rest learn. Which "
        "of the two comes first in what you return?",
    ],
)


def cut(place, of=None):
    """A mistake that cuts at place(order, share); of: what is done to the order before."""

    def answer(order, share):
        k = place(order, share)
        order = order if of is None else of(order)
        return order[k:], order[:k]

    return answer


def right_place(order, share):
    return round(share * len(order))


SORTED = "The parts are sorted. What was the order for?"
OWN_ORDER = "That is not the order that was given. Which rows does it name first?"
OVERLAP = "A row stands in both parts. May what is learned from be held back?"
LOST = "One row stands in neither part. Where does the second part begin?"
COUNTED = "The number held back does not grow with the order. Is the share a count?"

e.mistakes(
    ("swapped", "The two parts have changed places. Which comes first?",
     lambda order, share: (order[: right_place(order, share)], order[right_place(order, share) :])),
    ("swapped and cut off", "The two parts have changed places. And is the number rounded?",
     lambda order, share: (order[: int(share * len(order) + 1e-9)],
                           order[int(share * len(order) + 1e-9) :])),
    ("fixed number", "73 are held back, whatever the order and the share. What is asked for?",
     lambda order, share: (order[73:], order[:73])),
    ("wrong end", "The last ones are held back. At which end does the exercise begin?",
     lambda order, share: (order[: len(order) - right_place(order, share)],
                           order[len(order) - right_place(order, share) :])),
    ("wrong end", "The order is turned round. At which end does the exercise begin?",
     cut(right_place, lambda order: order[::-1])),
    ("overlap", OVERLAP, lambda order, share: (order[right_place(order, share) - 1 :],
                                               order[: right_place(order, share)])),
    ("overlap", OVERLAP, lambda order, share: (order[right_place(order, share) :],
                                               order[: right_place(order, share) + 1])),
    ("overlap", OVERLAP, lambda order, share: (order, order[: right_place(order, share)])),
    ("one lost", LOST, lambda order, share: (order[right_place(order, share) + 1 :],
                                             order[: right_place(order, share)])),
    ("one lost", LOST, lambda order, share: (order[right_place(order, share) :],
                                             order[: right_place(order, share) - 1])),
    ("one lost", "The last row stands in neither part. Where does the slice end?",
     lambda order, share: (order[right_place(order, share) : -1],
                           order[: right_place(order, share)])),
    ("sorted", SORTED, cut(right_place, np.sort)),
    ("sorted", SORTED, lambda order, share: tuple(map(np.sort, split(order, share)))),
    ("share of the other part", "The share went to learning. Which part is it the share of?",
     cut(lambda order, share: round((1 - share) * len(order)))),
    ("cut off", "One fewer is held back than it should be. Is the number cut off or rounded?",
     cut(lambda order, share: int(share * len(order) + 1e-9))),
    ("rounded up", "One more is held back than it should be. Is the number rounded up?",
     cut(lambda order, share: int(np.ceil(share * len(order) - 1e-9)))),
    ("one more", "One more is held back than it should be. Where does the slice end?",
     cut(lambda order, share: right_place(order, share) + 1)),
    ("one fewer", "One fewer is held back than it should be. Where does the slice end?",
     cut(lambda order, share: right_place(order, share) - 1)),
    ("order ignored", OWN_ORDER, cut(right_place, lambda order: np.arange(len(order)))),
    ("order ignored", OWN_ORDER,
     lambda order, share: (np.arange(len(order) - right_place(order, share)),
                           np.arange(len(order) - right_place(order, share), len(order)))),
    ("order ignored", OWN_ORDER,
     cut(right_place, lambda order: np.arange(1, len(order) + 1))),
    ("by value", "Small numbers are held back, wherever they stand. Is it their place that counts?",
     lambda order, share: (order[order >= right_place(order, share)],
                           order[order < right_place(order, share)])),
    ("nothing held back", "Nothing is held back. What is the share times the length, rounded?",
     cut(lambda order, share: 0)),
    ("share as a count", COUNTED, cut(lambda order, share: 1)),
    ("always half", "Half is held back whatever the share is. Where does `share` come in?",
     cut(lambda order, share: round(0.5 * len(order)))),
    ("always half", "Half is held back whatever the share is. Where does `share` come in?",
     cut(lambda order, share: len(order) // 2)),
)  # fmt: skip


@e.mistake("spread", "The rows held back are spread over the order. Are they not the first ones?")
def _(order, share):
    k = right_place(order, share)
    held = [order[i * (len(order) // k)] for i in range(k)]
    return [i for i in order if i not in held], held


# --- 9.5


def early_stop(costs, patience):
    """The index, from 0, of the lowest cost so far, once `patience` more brought no lower one."""
    best = 0
    for k, cost in enumerate(costs):
        if cost < costs[best]:
            best = k
        elif k - best >= patience:
            break
    return best


def other_costs(args, rng):
    """Other costs that fall, rise and fall again."""
    count = int(rng.integers(5, 13))
    costs = 3 + np.cumsum(rng.choice([-0.4, -0.2, -0.1, 0.0, 0.1, 0.2, 0.3], count))
    costs[0] = costs.max() + 0.5 * (rng.random() < 0.8)
    return costs.round(1), int(rng.integers(1, 5))


e = Exercise(
    "9.5",
    early_stop,
    number("the index"),
    probes=[
        (np.array([0.9, 0.7, 0.5, 0.6, 0.8, 0.7, 0.4]), 3),
        (np.array([0.9, 0.7, 0.5, 0.6, 0.8, 0.7, 0.4]), 4),
        (np.array([2.0, 1.5, 1.6, 1.2, 1.3, 1.1, 1.4, 1.3, 1.2, 1.15, 0.6]), 2),
        (np.array([0.8, 0.6, 0.5, 0.45, 0.44]), 2),
        (np.array([3.0, 1.0, 2.0, 1.0, 2.5, 1.5, 0.5, 0.4]), 3),
        (np.array([1.0, 0.8, 0.9, 0.5, 0.6, 0.7]), 1),
        (np.array([1.0, 2.0, 0.5, 0.8, 0.9]), 4),
    ],
    accept=[
        (np.array([5.0]), 3),
        (np.array([1.0, 1.0, 1.0]), 1),
        (np.array([1.0, 2.0, 0.5]), 1),
        (np.array([2.0, 1.0]), 50),
        (np.concatenate([np.linspace(3, 1, 400), np.linspace(1, 4, 400)]), 100),
    ],
    vary=other_costs,
    tell="For costs = {costs}, patience = {patience} you got {got}.",
    why="The cost of what was held back says when to stop: going on learns the birds by heart.",
    hints=[
        "Walk along 0.9, 0.7, 0.5, 0.6, 0.8, 0.7 with a finger. How long is it since the lowest?",
        "Recall enumerate(costs): it gives each index with its cost. Keep the index of the best.",
        "In the loop: a lower cost makes k the best; otherwise, if k - best >= patience, break. "
        "Return best after the loop.",
    ],
)


def stopped(costs, patience, better=np.less, wait=0):
    """(best, k): as early_stop, with slips; k is where it stopped."""
    best = k = 0
    for k in range(1, len(costs)):
        if better(costs[k], costs[best]):
            best = k
        elif k - best >= patience + wait:
            break
    return best, k


def where_it_stopped(costs, patience):
    """The place where it stopped; that of the lowest cost where it never did."""
    best, k = stopped(costs, patience)
    return k if k - best >= patience else best


def waits(reset, higher):
    """A mistake that counts, costs that are no new lowest or rises, and the index of the lowest."""

    def answer(costs, patience):
        waited = k = 0
        for k in range(1, len(costs)):
            lower = costs[k] <= costs[k - 1] if higher else costs[k] < min(costs[:k])
            waited = (0 if reset else waited) if lower else waited + 1
            if waited >= patience:
                break
        return int(np.argmin(costs[: k + 1]))

    return answer


IGNORED = "It waits equally long whatever patience is. Where does `patience` come in?"
FIRST_RISE = "It stops at the first cost that is not lower. How patient should it be?"
FIRST_COSTS = "Only the first few costs were looked at. When does the waiting begin anew?"
WHERE = "That is where it stopped. Where was the lowest cost?"
THE_LAST = "That is counted from the end. Is the lowest cost there?"

e.mistakes(
    ("lowest of all", "That is the lowest of all costs. Would it have waited for it?",
     lambda costs, patience: int(np.argmin(costs))),
    ("where it stopped", WHERE, lambda costs, patience: stopped(costs, patience)[1]),
    ("where it stopped", WHERE, where_it_stopped),
    ("one too patient", "It waits one more than patience says. When exactly is it enough?",
     lambda costs, patience: stopped(costs, patience, wait=1)[0]),
    ("one too few", "It waits one fewer than patience says. When exactly is it enough?",
     lambda costs, patience: stopped(costs, patience, wait=-1)[0]),
    ("counts rises", "It counts rises from one cost to the next. Lower than which cost counts?",
     waits(reset=True, higher=True)),
    ("count not reset", "The waiting does not begin anew. What should a new lowest do to it?",
     waits(reset=False, higher=False)),
    ("count not reset", "All rises are counted. What should a new lowest do to the waiting?",
     waits(reset=False, higher=True)),
    ("equal counts as better", "An equal cost counts as lower. Is it a new lowest?",
     lambda costs, patience: stopped(costs, patience, better=np.less_equal)[0]),
    ("the cost", "That is a cost. Which place does it stand at?",
     lambda costs, patience: costs[stopped(costs, patience)[0]]),
    ("the cost", "That is the lowest cost of all. Which place is asked for?",
     lambda costs, patience: min(costs)),
    ("counts from 1", "It is one too high. Does counting begin at 0 or at 1?",
     lambda costs, patience: stopped(costs, patience)[0] + 1),
    ("one before", "It is one too low. Which place has the lowest cost?",
     lambda costs, patience: stopped(costs, patience)[0] - 1),
    ("the last", THE_LAST, lambda costs, patience: len(costs) - 1),
    ("the last", THE_LAST, lambda costs, patience: len(costs) - 1 - patience),
    ("the last", "That is how many costs there are. Which place is asked for?",
     lambda costs, patience: len(costs)),
    ("highest", "It looks for higher costs. Which way is better?",
     lambda costs, patience: stopped(costs, patience, better=np.greater)[0]),
    ("only the first costs", FIRST_COSTS,
     lambda costs, patience: int(np.argmin(costs[: patience + 1]))),
    ("only the first costs", FIRST_COSTS,
     lambda costs, patience: int(np.argmin(costs[:patience]))),
    ("patience", "That is patience itself. What is it compared with?",
     lambda costs, patience: patience),
    *(("patience ignored", IGNORED,
       lambda costs, patience, fixed=fixed: stopped(costs, fixed)[0]) for fixed in (2, 3, 5)),
)  # fmt: skip


@e.mistake("stops at the first rise", FIRST_RISE)
def _(costs, patience):
    return stopped(costs, 1)[0]


@e.mistake("stops at the first rise", FIRST_RISE)
def _(costs, patience):
    return stopped(costs, 1)[1]


@e.mistake(
    "stops at the first rise", "It stops where a cost rises first. How patient should it be?"
)
def _(costs, patience):
    rises = np.flatnonzero(np.diff(costs) > 0)
    return rises[0] if len(rises) else len(costs) - 1


@e.mistake(
    "the last where it never stops", "Where it never had to stop, it says the last. Is that lowest?"
)
def _(costs, patience):
    best, k = stopped(costs, patience)
    return best if k - best >= patience else len(costs) - 1


@e.mistake(
    "equal counts as better",
    "That is where it stopped, and an equal cost counts as lower. Where was the lowest first?",
)
def _(costs, patience):
    best, k = stopped(costs, patience, better=np.less_equal)
    return k


@e.mistake(
    "stops at the first rise", "That is the first cost that is higher. How patient should it be?"
)
def _(costs, patience):
    rises = np.flatnonzero(np.diff(costs) > 0)
    return rises[0] + 1 if len(rises) else len(costs) - 1


@e.mistake("one too few", "It waits one fewer than patience says. When exactly is it enough?")
def _(costs, patience):
    return stopped(costs, patience - 1)[0] if patience > 1 else 0


@e.mistake(
    "nothing when it never stops", "Where it never had to stop it says −1. What follows then?"
)
def _(costs, patience):
    best, k = stopped(costs, patience)
    return best if k - best >= patience else -1


@e.mistake("nothing when it never stops", "It fails where it never had to stop. What follows then?")
def _(costs, patience):
    best, k = stopped(costs, patience)
    return best if k - best >= patience else 0


@e.mistake("compares with the one before", "Each cost is held against the one before. Which is it?")
def _(costs, patience):
    best = 0
    for k in range(1, len(costs)):
        if costs[k] < costs[k - 1]:
            best = k
        elif k - best >= patience:
            break
    return best


# --- 9.6


def held_out_accuracy(X, y, order, share, alpha, steps):
    """The share of the rows held back that is told rightly, after learning from the others."""
    learning, held_back = split(order, share)
    Z, mean, std = features.standardise_columns(X[learning])
    theta = np.zeros(X.shape[1] + 1)
    for _ in range(steps):
        theta = theta - alpha * log_loss_gradient(theta, Z, y[learning])
    h = sigmoid(theta[0] + (X[held_back] - mean) / std @ theta[1:])
    return np.mean((h > 0.5) == y[held_back])


def given(X, y, order, share, alpha, steps):
    """The share of the rows held back that is told rightly, after learning from the others."""
    Z, mean, std = features.standardise_columns(X)
    learning, held_back = split(order, share)
    theta = np.zeros(X.shape[1] + 1)
    for _ in range(steps):
        theta = theta - alpha * log_loss_gradient(theta, Z[learning], y[learning])
    h = sigmoid(theta[0] + Z[learning] @ theta[1:])
    return np.mean((h > 0) == y[learning])


def program(
    scale="learning", learn="learning", told="held", own=None, intercept=True, swap=False,
    factor=1.0, count=lambda z, y: np.mean((z > 0) == y), scaled=True, constant=1.0,
):  # fmt: skip
    """The program with slips: what it scales by, learns from, is told of, and how it counts."""

    def answer(X, y, order, share, alpha, steps):
        learning, held = split(order, share)[:: -1 if swap else 1]
        rows = {"learning": learning, "held": held, "all": order}
        _, mean, std = features.standardise_columns(X[rows[scale]])
        alike = np.ptp(X[rows[scale]], axis=0) == 0
        Z = np.divide(X - mean, np.where(alike, constant, std)) if scaled else X
        theta = np.zeros(Z.shape[1] + 1)
        for _ in range(steps):
            theta = theta - factor * alpha * log_loss_gradient(
                theta, Z[rows[learn]], y[rows[learn]]
            )
        judged = rows[told]
        W = Z[judged] if own is None else own(X[judged], mean, std)
        return count(theta[0] * intercept + W @ theta[1:], y[judged])

    return answer


def other_table(args, rng):
    """Another table of a few rows, one of which may lie far off and is held back."""
    m, n = int(rng.integers(6, 12)), int(rng.integers(1, 3))
    y = rng.permutation(np.arange(m) % 2).astype(float)
    X = (rng.normal(2, 2, (m, n)) + y[:, None] * rng.normal(1, 1, n)).round(1)
    order = rng.permutation(m)
    share = 0.4 if m % 5 else 0.6
    if rng.random() < 0.7:
        X[order[0], 0] = rng.choice([50.0, 100.0, -60.0])
    return X, y, order, share, float(rng.choice([0.5, 1.0, 2.0])), int(rng.integers(2, 9))


def say_accuracy(got, X, y, order, share, alpha, steps):
    """What an answer found on a table."""
    return (
        f"On a made table of {len(y)} rows, with share = {show(share)}, alpha = {show(alpha)}, "
        f"steps = {steps}, you got {show(got)}."
    )


def table(*rows):
    """The arguments X and y, from rows of features with y at the end."""
    both = np.array(rows)
    return both[:, :-1], both[:, -1]


FAR_LEFT = table(
    (-2.6, 5.2, 1), (-6.0, 7.4, 1), (-2.4, 5.4, 0), (-6.6, 4.9, 1), (-60.0, 4.3, 0),
    (-5.4, 7.3, 1), (-3.1, 5.0, 0), (-1.7, 4.1, 0), (-0.7, 6.6, 0),
)  # fmt: skip
VERY_FAR = table(
    (3.6, 3.7, 1), (5.4, 2.8, 0), (6.6, 2.1, 1), (3.2, 7.3, 1), (0.1, 3.6, 1),
    (5.3, 3.4, 1), (5.5, -0.4, 0), (3.6, 3.8, 0), (3.1, 0.5, 0), (-20000.0, 3.7, 1),
)  # fmt: skip
HUGE_STEPS = table(
    (10.2, 1.0, 1), (6.2, -5.4, 1), (12.2, 0.2, 1), (9.3, 0.0, 1), (9.4, -0.7, 0),
    (9.1, -1.5, 0), (8.8, -2.6, 0), (7.5, -1.4, 0),
)  # fmt: skip
TWO_CLOUDS = table(
    (-0.6, 3.4, 0), (4.4, 5.8, 1), (-60.0, 5.1, 0), (0.1, 3.7, 1), (-1.1, 6.8, 0),
    (-1.5, 6.5, 1), (7.6, 4.0, 1), (-1.0, 2.3, 0), (1.3, -1.3, 0),
)  # fmt: skip
BOTH_FAR = table(
    (6.9, 3.1, 1), (7.0, 2.9, 1), (20000.0, -0.5, 0), (8.2, 2.2, 0), (6.2, -1.2, 0),
    (7.8, -1.1, 1), (6.4, 1.2, 0), (8.9, 4.2, 1), (6.0, -1.2, 0),
)  # fmt: skip

CONSTANT = table(  # in the rows that learn, the second column has one value
    (1.0, 2.0, 0), (3.5, 7.0, 1), (3.0, 2.0, 1),
    (0.5, 2.0, 0), (1.5, 2.0, 0), (4.0, 2.0, 1), (3.2, 2.0, 1), (0.8, 2.0, 0),
)  # fmt: skip

e = Repair(
    "9.6",
    given,
    held_out_accuracy,
    number("the accuracy"),
    probes=[
        (*FAR_LEFT, np.array([4, 3, 6, 2, 1, 8, 7, 5, 0]), 0.6, 2.0, 4),
        (*VERY_FAR, np.array([9, 4, 0, 5, 1, 2, 3, 8, 7, 6]), 0.6, 1.0, 7),
        (*HUGE_STEPS, np.array([1, 4, 5, 7, 2, 0, 6, 3]), 0.6, 3000.0, 7),
        (*TWO_CLOUDS, np.array([2, 5, 8, 6, 3, 0, 4, 7, 1]), 0.4, 1.0, 8),
        (*BOTH_FAR, np.array([2, 8, 0, 1, 7, 4, 6, 5, 3]), 0.6, 8000.0, 4),
        (*CONSTANT, np.array([0, 1, 2, 3, 4, 5, 6, 7]), 0.4, 1.0, 5),
    ],
    accept=[
        (
            np.column_stack([3 * np.cos(MANY), np.sin(1.7 * MANY) + 5]),
            (np.cos(MANY + 0.4) + 0.3 * np.sin(9 * MANY) > 0) * 1.0,
            ((np.arange(200) * 63) % 200),
            *(0.3, 0.5, 20),
        ),
    ],
    vary=other_table,
    tell=say_accuracy,
    why="Nothing of what is held back, not even its mean, may reach what learns.",
    hints=[
        "Follow the rows that are held back through the code. Where do they come in, and where "
        "should they?",
        "Recall what h is: between 0 and 1, always. From which h on is the answer yes?",
        "Standardise X[learning] only, use its mean and std on X[held_back], and count there: "
        "(h > 0.5) == y[held_back].",
    ],
)


def always_above(z, y):
    """Which share is told rightly by h > 0."""
    return np.mean((sigmoid(z) > 0) == y)


ABOVE_ZERO = "Every bird is told yes. Between which two numbers does h lie?"
LEARNING_ROWS = "It reports on rows that it learned from. Which rows has it never seen?"
LEAK = "Rows held back help to standardise. Whose mean and std may be used?"
SHARE_WRONG = "That is the share told wrongly. Which share is asked for?"
INTERCEPT_LOST = "θ0 is left out where it predicts. What does the column of ones go with?"
UNSCALED = "The rows held back are not standardised as the others were. What does theta expect?"
ALL_LEARN = "It learns from all rows. Which ones should it never have seen?"

e.mistakes(
    ("threshold", ABOVE_ZERO, program(count=always_above)),
    ("learning rows", LEARNING_ROWS, program(told="learning")),
    ("leak", LEAK, program(scale="all")),
    ("threshold", ABOVE_ZERO, program(told="learning", count=always_above)),
    ("threshold", ABOVE_ZERO, program(scale="all", count=always_above)),
    ("learning rows", LEARNING_ROWS, program(scale="all", told="learning")),
    ("threshold", ABOVE_ZERO, program(count=lambda z, y: np.mean(y == 1))),
    ("threshold", "Every bird is told no. From which h on is the answer yes?",
     program(count=lambda z, y: np.mean(y == 0))),
    ("own scale", "The rows held back are standardised by their own mean. Whose may be used?",
     program(own=lambda X, mean, std: features.standardise_columns(X)[0])),
    ("scale of the held-back rows", "All is standardised by the rows held back. Whose may be used?",
     program(scale="held")),
    ("all rows", "It reports on all rows. Which of them has it never seen?", program(told="all")),
    ("share told wrongly", SHARE_WRONG, program(count=lambda z, y: np.mean((z > 0) != y))),
    ("count", "That is how many are told rightly. How does it become a share?",
     program(count=lambda z, y: np.sum((z > 0) == y))),
    ("percent", "It is in percent. Which number lies between 0 and 1?",
     program(count=lambda z, y: 100 * np.mean((z > 0) == y))),
    ("learns on all rows", ALL_LEARN, program(learn="all")),
    ("learns on all rows", ALL_LEARN, program(learn="all", scale="all")),
    ("split swapped", "It learns from the rows held back. What does `split` return first?",
     program(swap=True)),
    ("intercept missing", INTERCEPT_LOST, program(intercept=False)),
    ("not scaled", UNSCALED, program(own=lambda X, mean, std: X)),
    ("nothing scaled", "Nothing is standardised. Which rows' mean and std may be used?",
     program(scaled=False)),
    ("constant column", "A column is constant in the rows that learn: its std is 0. What then?",
     program(constant=0.0)),
    ("not scaled", UNSCALED, program(own=lambda X, mean, std: X - mean)),
    ("not scaled", UNSCALED, program(own=lambda X, mean, std: X / std)),
    ("z for h", "z is compared with ½. What is z where h is ½?",
     program(count=lambda z, y: np.mean((z > 0.5) == y))),
    ("uphill", "It walks uphill. Which sign stands in front of alpha?", program(factor=-1.0)),
    ("told yes", "That is how many are told yes. How many of those are right?",
     program(count=lambda z, y: np.mean(z > 0))),
    ("mean probability", "That is the mean of h. Which share of the rows is told rightly?",
     program(count=lambda z, y: np.mean(sigmoid(z)))),
    ("mean probability", "That is the mean of what h gave to the truth. What does h > ½ say?",
     program(count=lambda z, y: np.mean(np.where(y == 1, sigmoid(z), 1 - sigmoid(z))))),
    ("extra 2", "Each step is twice as long as it should be. Is there a 2 too many?",
     program(factor=2.0)),
    ("half a step", "Each step is half as long as it should be. What halves it?",
     program(factor=0.5)),
)  # fmt: skip

e.turns(
    ("one step", "Only one step is made. What is theta before the second one?",
     slips.put(e, steps=1)),
)  # fmt: skip

# --- recall

Recall(
    "9.r1",
    {
        "Half the MSE: what is its slope along θ1?": {
            "2 times the mean of (h − y)·x": "The power rule's 2 meets the ½. What is left?",
            "the mean of (h − y)·x": None,
            "the mean of (h − y)": "That is the slope along θ0. Which factor has θ1?",
        },
        "Standardised, what has every column alike?": {
            "its largest value": "That is no part of it. What is subtracted, by what is divided?",
            "its correlation with y": "No unit changes a correlation. What does standardising do?",
            "mean 0 and standard deviation 1": None,
        },
        "The gradient is small. What does that say?": {
            "near, or flat ground": None,
            "the lowest point is near": "A slope may be small far away, too. On what ground?",
            "the cost is small": "A valley may lie high. What do the slopes say of its height?",
        },
    },
    why="Today the gradient looks as it did, and flat ground is far from the bottom.",
    hints=[
        "Write half the MSE for one example: half of (h − y)². What is its derivative?",
        "In lesson 5 the gradient had fallen to 1.6 %, and most of the way was still to go.",
    ],
)
