"""Exercises of lesson 6: many features at once, and the checks that they need."""

import numpy as np

from gdlesson import data, features
from gdlesson.checker import Exercise
from gdlesson.checker.choices import Match, Recall
from gdlesson.checker.choose import Choose
from gdlesson.checker.kinds import WrongKind, plain, series, several, show, table, vector
from gdlesson.checker.repair import Repair
from gdlesson.lessons import slips
from gdlesson.text import digits


def array(*values):
    return np.array(values, float)


# --- 6.1


def predict(theta, X):
    """h = θ0 + θ1·x1 + … + θn·xn for each row of X; θ0 stands first in theta."""
    return theta[0] + X @ theta[1:]


# Tables of several shapes; the fourth has as many rows as columns, where much fits by luck.
TWO = array([1, 2], [4, -1], [3, 5], [-2, 1])
ONE = array([1.5], [-2.0], [4.0], [0.5], [3.0])
THREE = array([2, -1, 0.5], [1, 3, -2], [-1.5, 0.4, 1], [0.3, -2, 3], [4, 1.2, -0.7])
SQUARE = array([1, -2, 0.5], [3, 1.5, -1], [-0.4, 2, 4])
FIVE = array([1, 2, -1, 0.5, 3], [-2, 0.7, 1.3, 4, -1], [0.2, -3, 2.5, 1, 1.6])
THETA_2, THETA_1, THETA_3 = array(5, 2, -3), array(-1.5, 2.5), array(3, -1.2, 0.7, 2)
THETA_S, THETA_5 = array(0.7, 2, -1.3, 0.4), array(-4.0213719, 1.1471313, 0.3, -2, 0.6, 1.7)
Y_2, Y_1, Y_3 = array(3, -2, 7, 1), array(2, -4, 6, 1, 0.5), array(4, -1, 2.5, 8, -3)
Y_S, Y_5 = array(5, -2, 1.5), array(1, 6, -2.5)
MANY = np.arange(60.0)
WIDE = np.column_stack([3 * np.cos(MANY) + 1, np.sin(1.7 * MANY), MANY - 20])

e = Exercise(
    "6.1",
    predict,
    vector("h", "Are the products of each row added up?"),
    probes=[
        (THETA_2, TWO),
        (THETA_1, ONE),
        (THETA_3, THREE),
        (THETA_S, SQUARE),
        (THETA_5, FIVE),
    ],
    accept=[
        (THETA_2, TWO[:1]),
        (0 * THETA_2, TWO),
        (array(0, 1, -2, 0.5), WIDE),
        (array(1e6, 2e-3, -5, 4e3), 1e4 * WIDE),
        (array(4000, -3, 20), np.array([[39, 187], [46, 210], [50, 195]])),
    ],
    tell="For theta = {theta} and X = {X} you got {got}.",
    why="One line, and it holds for one feature as for a thousand.",
    hints=[
        "Work out the first row by hand: θ0, and each feature times its own θ.",
        "Recall that X @ v multiplies each row of X by v and adds up. Which part of theta is v?",
        "theta[1:] are the numbers that belong to the columns. theta[0] is added to each row.",
    ],
    rtol=1e-9,
)

ROWS = "There is a number for each feature. Is one asked for each feature, or for each row?"

e.mistakes(
    ("missing intercept", "θ0 does not come in. What is h where all features are 0?",
     lambda theta, X: X @ theta[1:]),
    ("intercept last", "The last number of theta is added. Which one is the intercept here?",
     lambda theta, X: X @ theta[:-1] + theta[-1]),
    ("intercept n times", "θ0 is added once for each feature. Does it stand inside the sum?",
     lambda theta, X: X.shape[1] * theta[0] + X @ theta[1:]),
    ("intercept twice", "θ0 is added twice. Where does it come in besides the ones?",
     lambda theta, X: theta[0] + predict(theta, X)),
    ("θ1 for θ0", "θ1 is added, and θ0 is not. Where does counting begin?",
     lambda theta, X: theta[1] + X @ theta[1:]),
    ("one place early", "θ0 is added, and multiplies the first feature. Which θ belongs "
     "there?",
     lambda theta, X: theta[0] + X @ theta[:-1]),
    ("rows add up", "Each row has those before it in its sum. Where should a sum begin anew?",
     lambda theta, X: theta[0] + np.cumsum(X @ theta[1:])),
    ("rows add up", "Each row has those before it in its sum. Where should a sum begin anew?",
     lambda theta, X: np.cumsum(predict(theta, X))),
    ("intercept multiplied", "θ0 multiplies the rest. What should it do to it?",
     lambda theta, X: theta[0] * (X @ theta[1:])),
    ("sign of the intercept", "θ0 is subtracted. Which sign does it have in h?",
     lambda theta, X: X @ theta[1:] - theta[0]),
    ("intercept divided", "θ0 is divided along with a mean. What is a mean doing here?",
     lambda theta, X: theta[0] / X.shape[1] + X @ theta[1:]),
    ("wrong axis", ROWS, lambda theta, X: theta[0] + (X * theta[1:]).sum(axis=0)),
    ("wrong axis", ROWS, lambda theta, X: (features.with_ones(X) * theta).sum(axis=0)),
    ("one number", "One number came back, for all rows together. Where should the sum stop?",
     lambda theta, X: [theta[0] + np.sum(X * theta[1:])]),
    ("one number", "One number came back, for all rows together. Where should the sum stop?",
     lambda theta, X: [np.sum(predict(theta, X))]),
    ("first feature as ones",
     "θ0 multiplies the first feature, and each θ the next one. Are there ones in X?",
     lambda theta, X: X @ theta[:-1]),
    ("mean over features", "It shrinks as features are added. Is that a mean, not a sum?",
     lambda theta, X: theta[0] + np.mean(X * theta[1:], axis=1)),
    ("mean of all", "All of h is divided by n + 1. Is that a mean, not a sum?",
     lambda theta, X: predict(theta, X) / len(theta)),
    ("only the first example", "Only the first row has its h. What ends there?",
     lambda theta, X: predict(theta, X[:1])),
    ("first in every place", "Every row has the h of the first. What should change by row?",
     lambda theta, X: np.full(len(X), predict(theta, X[:1])[0])),
    ("theta reversed", "The features meet theta from the back. Which θ belongs to which column?",
     lambda theta, X: theta[0] + X @ theta[:0:-1]),
    ("only the first feature", "Only the first feature counts. What of the others?",
     lambda theta, X: theta[0] + theta[1] * X[:, 0]),
    ("only the last feature", "Only the last feature counts. Is the sum overwritten?",
     lambda theta, X: theta[0] + theta[-1] * X[:, -1]),
    ("first feature left out", "The first feature does not count. Where does your counting begin?",
     lambda theta, X: theta[0] + X[:, 1:] @ theta[2:]),
    ("last feature left out", "The last feature does not count. Where does your counting end?",
     lambda theta, X: theta[0] + X[:, :-1] @ theta[1:-1]),
    ("θ added", "Each θ is added to its feature. What should it do to it?",
     lambda theta, X: theta[0] + np.sum(X + theta[1:], axis=1)),
)  # fmt: skip


e.turns(
    ("X²", "Each feature seems to be squared. Where?", slips.put(e, X=lambda X: X**2)),
)  # fmt: skip
slips.add_rounding(e)
slips.add_whole_numbers(e)

# --- 6.2


def gradient(theta, X, y):
    """The n + 1 slopes of the MSE at theta, θ0's first."""
    r = theta[0] + X @ theta[1:] - y
    return 2 / len(y) * np.concatenate([[np.sum(r)], X.T @ r])


e = Exercise(
    "6.2",
    gradient,
    vector("the gradient", "Is h or y a column, or is a sum over the examples missing?"),
    probes=[
        (THETA_2, TWO, Y_2),
        (THETA_1, ONE, Y_1),
        (THETA_3, THREE, Y_3),
        (THETA_S, SQUARE, Y_S),
        (THETA_5, FIVE, Y_5),
    ],
    accept=[
        (0 * THETA_2, TWO, Y_2),
        (THETA_2, TWO[:1], Y_2[:1]),
        (array(0.5, 1, -2, 0.5), WIDE, 4 * np.sin(MANY) + 2),
        (array(3000, -3, 20), array([39, 187], [46, 210], [50, 195]), array(3700, 5400, 4100)),
    ],
    tell="For theta = {theta}, X = {X}, y = {y} you got {got}.",
    why="Each residual is multiplied by its own feature and the mean is taken: lesson 3's two "
    "slopes, now as many as you like.",
    hints=[
        "First the m residuals r = h - y. Then: how does θ0 come into h, and how does θ1?",
        "Recall ∂J/∂θ0 = 2·mean(r) and ∂J/∂θj = 2·mean(r·xj). X.T @ r makes all sums of r·xj "
        "at once.",
        "np.concatenate([[np.sum(r)], X.T @ r]) are the n + 1 sums. What makes them means, and "
        "what does the power rule bring?",
    ],
    rtol=1e-8,
)


def sums(r, X):
    """The sums of the residuals, and of the residuals times each column."""
    return np.concatenate([[np.sum(r)], X.T @ r])


def of_errors(change):
    """A mistake that makes something else of the residuals first: change(h, y)."""
    return lambda theta, X, y: 2 / len(y) * sums(change(predict(theta, X), y), X)


def parts(first=1.0, rest=1.0):
    """A mistake that multiplies θ0's part and the others; a factor may be a function of m."""

    def answer(theta, X, y):
        a, b = (f(len(y)) if callable(f) else f for f in (first, rest))
        return gradient(theta, X, y) * np.append(a, np.full(X.shape[1], b))

    return answer


def crossed(turn):
    """A mistake that has m·m differences, each h with each y."""

    def answer(theta, X, y):
        h = predict(theta, X)
        r = (h[:, None] - y) if turn else (h - y[:, None])
        return [2 * np.mean(r), *(2 * np.mean(r * column) for column in X.T)]

    return answer


def each_row(table, whole, divided):
    """A mistake that leaves a number for each row: X or A times r, added up along its columns.

    whole: whether that is all, or θ0's part stands before it; divided: by which length, if any
    """

    def answer(theta, X, y):
        r = predict(theta, X) - y
        found = 2 * (table(X).T * r).sum(axis=0)
        found = found / (1, *table(X).shape)[divided]
        return found if whole else np.append(2 * np.mean(r), found)

    return answer


EACH_ROW = "There is a number for each row. Along which axis should the sum go?"
FIRST = "Look at θ0's part, the first one"
OTHERS = "θ0's part is right; look at the others"
TABLE = "Each h seems to meet each y: m·m differences. Is y or h a column?"
MEANS = "Means are multiplied. Is each residual multiplied by its own x before the mean?"

e.twists(
    ("missing 2", "It is half of what it should be. Where has the 2 of the power rule gone?",
     slips.times(1 / 2)),
    ("extra 2", "It is twice what it should be. Is there a 2 too many?", slips.times(2)),
    ("sum for mean", "It grows with the number of rows. How does the sum become a mean?",
     lambda part, theta, X, y: part * len(y)),
    ("divided twice", "It seems divided by m twice. Is there a mean of a mean?",
     lambda part, theta, X, y: part / len(y)),
    ("divided by n", "It is divided by the number of features. How many examples are there?",
     lambda part, theta, X, y: part * len(y) / X.shape[1]),
    ("divided by n + 1", "It is divided by the length of theta. How many examples are there?",
     lambda part, theta, X, y: part * len(y) / len(theta)),
    ("divided by m·n", "It is divided by all the numbers in X. How many examples are there?",
     lambda part, theta, X, y: part / X.shape[1]),
    ("divided by m·(n + 1)", "It is divided by all the numbers in X with its ones. How many "
     "rows has it?",
     lambda part, theta, X, y: part / len(theta)),
    ("2 under the line", "It is a quarter of what it should be. On which side of the line is "
     "the 2?",
     slips.times(1 / 4)),
    ("m - 1", "It is divided by m - 1, it seems. How many examples are there?",
     lambda part, theta, X, y: part * len(y) / (len(y) - 1) if len(y) > 1 else part + np.nan),
)  # fmt: skip
slips.add_sign(e, "It points uphill. In which order is the residual taken: h - y?")
e.mistakes(
    ("sign in θ0's part", f"{FIRST}: its sign is turned round. Is it h - y there?", parts(-1)),
    ("sign in the others", f"{OTHERS}: their sign is turned round. Is it h - y there?",
     parts(1, -1)),
    ("missing 2 in θ0's part", f"{FIRST}: it is half of what it should be. Where is its 2?",
     parts(1 / 2)),
    ("missing 2 in the others", f"{OTHERS}: they are half of what is right. Where is their 2?",
     parts(1, 1 / 2)),
    ("sum for mean in θ0's part", f"{FIRST}: is that a sum or a mean?", parts(lambda m: m)),
    ("sum for mean in the others", f"{OTHERS}: are those sums or means?",
     parts(1, lambda m: m)),
    ("θ0's part is 0", f"{FIRST}: it is 0. What is the slope when θ0 moves?", parts(0)),
    ("θ0's part left out", "There are n numbers, one for each feature. Whose slope is missing?",
     lambda *args: gradient(*args)[1:]),
    ("θ0's part last", "θ0's slope stands last. Where does θ0 stand in theta?",
     lambda *args: np.roll(gradient(*args), -1)),
    ("θ0's part times x1", f"{FIRST}: it is multiplied by a column. What stands beside θ0 in h?",
     lambda *args: np.append(gradient(*args)[1], gradient(*args)[1:])),
    ("missing x", "Every part is θ0's. By what is each residual multiplied for θ1?",
     lambda theta, *rest: np.full(len(theta), gradient(theta, *rest)[0])),
    ("m·m differences", TABLE, crossed(True)),
    ("m·m differences", TABLE, crossed(False)),
    ("product of means", MEANS,
     lambda theta, X, y: 2 * np.mean(predict(theta, X) - y) * np.append(1, X.mean(axis=0))),
    *(("one mean for all", "All features have the same slope. Over what is the mean taken?",
       lambda theta, X, y, of=of: np.append(gradient(theta, X, y)[0], np.full(
           X.shape[1], 2 * np.mean(of(X.T, predict(theta, X) - y)))))
      for of in (np.matmul, np.multiply)),
    *(("wrong axis", EACH_ROW, each_row(table, whole, divided))
      for table, whole in ((np.asarray, False), (features.with_ones, True))
      for divided in range(3)),
    ("divided by m·n in the others", f"{OTHERS}: they are divided by all the numbers in X. How "
     "many examples are there?", lambda theta, X, y: gradient(theta, X, y)
     * np.append(1, np.full(X.shape[1], 1 / X.shape[1]))),
    ("2 under the line in the others", f"{OTHERS}: they are a quarter of what is right. On which "
     "side of the line is the 2?", parts(1, 1 / 4)),
    ("θ for x", "The mean of r is multiplied by theta. Which numbers should r meet?",
     lambda theta, X, y: 2 * np.mean(predict(theta, X) - y) * theta),
    ("θ0's part times θ0", f"{FIRST}: it is multiplied by θ0. What stands beside θ0 in h?",
     lambda theta, X, y: gradient(theta, X, y) * np.append(theta[0], np.ones(X.shape[1]))),
    ("squared residuals", "The residuals seem to be squared. What is left of a square's power?",
     of_errors(lambda h, y: (h - y) ** 2)),
    ("absolute residuals", "The residuals have lost their sign. Is there an `abs`?",
     of_errors(lambda h, y: np.abs(h - y))),
    ("plus y", "y seems to be added to h. How far are they from each other?",
     of_errors(lambda h, y: h + y)),
    ("missing y", "y does not come in. What is h compared with?", of_errors(lambda h, y: h)),
    ("missing intercept", "The residuals leave θ0 out. What is h?",
     lambda theta, X, y: gradient(np.append(0, theta[1:]), X, y)),
    *(("theta after a step", "That is theta after a step. Which part of a step is the slope?",
       lambda theta, X, y, alpha=alpha: theta - alpha * gradient(theta, X, y))
      for alpha in (1, 0.5, 0.3, 0.2, 0.1, 0.05, 0.01, 0.001, 0.0001)),
    ("the cost", "One number came back, the cost itself. What is asked for?",
     lambda theta, X, y: [features.mse(theta, X, y)]),
    ("unit length", "It has length 1, whatever it is given. What has become of the size?",
     lambda *args: gradient(*args) / np.linalg.norm(gradient(*args))),
    *(("only the first example", "Only the first row counts. What ends there?",
       lambda theta, X, y, share=share: gradient(theta, X[:1], y[:1]) / (len(y) if share else 1))
      for share in (True, False)),
    *(("only the last example", "Only the last row counts. Is the sum overwritten?",
       lambda theta, X, y, share=share: gradient(theta, X[-1:], y[-1:]) / (len(y) if share else 1))
      for share in (True, False)),
)  # fmt: skip
slips.add_whole_numbers(e)
slips.add_rounding(e)

# --- 6.3


def gradient_check(cost, gradient, theta, eps=1e-6):
    """For each part |slope − felt| / (|slope| + |felt|), and 0 where both are 0.

    cost(theta) and gradient(theta) are functions; felt is the slope felt on both sides.
    """
    steps = eps * np.eye(len(theta))
    felt = np.array([(cost(theta + e) - cost(theta - e)) / (2 * eps) for e in steps])
    slope = np.asarray(gradient(theta), float)
    size = np.abs(slope) + np.abs(felt)
    return np.abs(slope - felt) / np.where(size == 0, 1, size)


# Costs of any number of parts, and their gradients. All but the last bend evenly, so that a slope
# felt on both sides is exact however far one steps.


def weights(theta):
    return np.arange(1.0, len(theta) + 1)


def bowl(theta):
    "a bowl"
    return np.sum(weights(theta) * theta**2) + np.sum(theta) ** 2


def bowl_slopes(theta):
    return 2 * weights(theta) * theta + 2 * np.sum(theta)


def steep(theta):
    "a steep bowl"
    return 1e5 * np.sum(weights(theta) * theta**2)


def steep_slopes(theta):
    return 2e5 * weights(theta) * theta


def level(theta):
    "a bowl that is level in every second part"
    return np.sum(3 * theta[::2] ** 2)


def level_slopes(theta):
    return np.where(np.arange(len(theta)) % 2 == 0, 6.0, 0.0) * theta


def cubes(theta):
    "a sum of cubes"
    return np.sum(np.asarray(theta, float) ** 3) + 4 * theta[0]


def cubes_slopes(theta):
    return 3 * np.asarray(theta, float) ** 2 + 4 * (np.arange(len(theta)) == 0)


def claim(words, slopes, change=lambda g: g):
    """A gradient that claims change(slopes); words: what it is called."""

    def gradient(theta):
        return change(np.array(slopes(theta), float))

    gradient.__doc__ = words
    return gradient


def in_place(place, function):
    """A change of one part of a gradient."""
    return lambda g: np.where(np.arange(len(g)) == place % len(g), function(g), g)


right_bowl = claim("the right gradient", bowl_slopes)
doubled = claim(
    "a gradient with its first part doubled", cubes_slopes, in_place(0, lambda g: 2 * g)
)
forgotten = claim("a gradient with its last part 0", bowl_slopes, in_place(-1, lambda g: 0 * g))
turned = claim("a gradient with its first sign turned", bowl_slopes, in_place(0, lambda g: -g))
halved = claim("half the gradient", bowl_slopes, lambda g: g / 2)
tripled = claim("three times the gradient", bowl_slopes, lambda g: 3 * g)
shifted = claim("a gradient that is 5 too large", bowl_slopes, lambda g: g + 5)
reversed_ = claim("a gradient from back to front", bowl_slopes, lambda g: g[::-1])
right_steep = claim("the right gradient", steep_slopes)
right_level = claim("the right gradient", level_slopes)
not_level = claim("a gradient of 2 in every level part", level_slopes,
                  lambda g: np.where(np.arange(len(g)) % 2 == 0, g, 2.0))  # fmt: skip
right_cubes = claim("the right gradient", cubes_slopes)
halved_cubes = claim("half the gradient", cubes_slopes, lambda g: g / 2)

e = Exercise(
    "6.3",
    gradient_check,
    vector("the numbers", "Is there one number for each part?"),
    probes=[
        (cubes, doubled, array(1, -2), 0.001),
        (bowl, forgotten, array(1, -2, 3), 0.05),
        (bowl, shifted, array(0.5, 2, -1.5, 1), 0.02),
        (bowl, turned, np.array([2, -1, 3]), 0.001),
        (level, not_level, array(1.5, -2, 0.7), 0.01),
        (level, right_level, array(-1, 3, 2, 0.5), 0.01),
        (steep, right_steep, array(0.3, -0.2, 0.5), 0.02),
        (cubes, halved_cubes, array(1, -2, 0.5), 0.1),
        (bowl, halved, array(-0.5, 1.5, 2, -1.2), 1e-4),
    ],
    defaults=1,
    accept=[
        (cubes, right_cubes, array(1.2, -0.7, 2), 1e-5),
        (cubes, right_cubes, array(1.2, -0.7, 2)),
        (bowl, tripled, array(3), 0.01),
        (bowl, reversed_, np.linspace(-1, 2, 12), 0.01),
        (steep, right_steep, np.array([1, 2, -3, 4]), 0.01),
        (level, right_level, array(3, 0.2, 5)),
    ],
    tell="For {cost} and {gradient}, at theta = {theta}: {got}.",
    why="A wrong part shows as 1/3 or 1 beside right ones of nearly 0, however large or small its "
    "slope is.",
    hints=[
        "One part at a time: move theta by eps in that part alone, to both sides.",
        "Recall exercise 1.4 for the felt slope. eps * np.eye(len(theta)) has a row for each part: "
        "a step in that part, and none in the others.",
        "Then abs(slope - felt) over abs(slope) + abs(felt). Where that is 0, divide by 1 instead.",
    ],
    atol=1e-5,
    rtol=1e-9,
)


def both(function, **how):
    """A mistake that makes something else of the claimed and the felt slopes."""
    return lambda cost, gradient, theta, eps=1e-6: function(
        np.asarray(gradient(theta), float), feel(cost, theta, eps, **how)
    )


def feel(cost, theta, eps, back=1.0, over=2.0, up=1):
    """Felt slopes: eps forward, or backward if up is −1, back·eps behind, divided by over·eps."""
    eps = up * eps
    steps = eps * np.eye(len(theta))
    return np.array([cost(theta + e) - cost(theta - back * e) for e in steps]) / (over * eps)


def share(slope, felt):
    return divided(slope - felt, np.abs(slope) + np.abs(felt))


def unguarded(slope, felt):
    """The share, and no number where both are 0."""
    return np.abs(slope - felt) / (np.abs(slope) + np.abs(felt))


def divided(above, below):
    """Sizes divided by sizes, those of 0 by 1."""
    return np.abs(above) / np.where(np.abs(below) < 1e-9, 1, np.abs(below))


def shared(feeling):
    """A mistake that feels in another way: feeling(cost, theta, eps) → the felt slopes."""
    return lambda cost, gradient, theta, eps=1e-6: share(
        np.asarray(gradient(theta), float), feeling(cost, theta, eps)
    )


def all_moved(cost, theta, eps):
    return np.full(len(theta), (cost(theta + eps) - cost(theta - eps)) / (2 * eps))


def not_back(up, down):
    """Feels in one array that is not set back: each part stays up·eps and down·eps away."""

    def feeling(cost, theta, eps):
        left, felt = np.zeros(len(theta)), []
        for e in eps * np.eye(len(theta)):
            felt.append((cost(theta + up * left + e) - cost(theta + down * left - e)) / (2 * eps))
            left = left + e
        return np.array(felt)

    return feeling


def whole(cost, theta, eps):
    """Feels by putting numbers into a copy, which cuts them off where it holds whole ones."""
    felt = []
    for j in range(len(theta)):
        up, down = theta.copy(), theta.copy()
        up[j], down[j] = theta[j] + eps, theta[j] - eps
        felt.append((cost(up) - cost(down)) / (2 * eps))
    return np.array(felt)


ONE_NUMBER = "One number came back. Could a part that is wrong hide behind the others?"
BOTH_0 = "Where both slopes are 0 it is no number. What should stand there?"
BELOW = "Divided by {}. What should the difference be compared with?"
MOVED = "A part stays where it was moved to while the next is felt. What sets it back?"

e.mistakes(
    ("absolute difference", "That is the difference itself. What is it compared with?",
     both(lambda g, f: np.abs(g - f))),
    ("one total", ONE_NUMBER,
     both(lambda g, f: [divided(np.linalg.norm(g - f), np.linalg.norm(g) + np.linalg.norm(f))])),
    ("one total", ONE_NUMBER,
     both(lambda g, f: [divided(np.sum(np.abs(g - f)), np.sum(np.abs(g) + np.abs(f)))])),
    ("one total", ONE_NUMBER,
     both(lambda g, f: [divided(np.linalg.norm(g - f), np.linalg.norm(np.append(g, f)))])),
    ("divided by the total", "Each part is compared with all slopes at once. Can a small one hide?",
     both(lambda g, f: divided(g - f, np.sum(np.abs(g) + np.abs(f))))),
    ("divided by the total", "Each part is compared with all slopes at once. Can a small one hide?",
     both(lambda g, f: divided(g - f, np.linalg.norm(g) + np.linalg.norm(f)))),
    ("largest only", "Only the largest came back. Which part does it belong to?",
     both(lambda g, f: [np.max(share(g, f))])),
    ("mean of all parts", ONE_NUMBER, both(lambda g, f: [np.mean(share(g, f))])),
    ("one side", "The slope is felt on one side only. What does a bend do to it?",
     shared(lambda cost, theta, eps: feel(cost, theta, -eps, 0, 1))),
    *(("not to the other side", "The first point is theta itself, and the way is half of 2 * eps. "
       "How far is it to the other side?", both(shares, back=0, up=-1))
      for shares in (share, unguarded)),
    ("not divided by eps", "The rise is not divided by the distance. What makes it a slope?",
     shared(lambda cost, theta, eps: feel(cost, theta, eps) * 2 * eps)),
    *((name, message, both(shares, **how))
      for shares in (share, unguarded)
      for name, message, how in (
        ("one side", "The slope is felt on one side only. What does a bend do to it?",
         {"back": 0, "over": 1}),
        ("not to the other side", "The second point is theta itself: a part went up by eps and "
         "down by eps. How far is it to the other side?", {"back": 0}),
        ("missing 2", "The felt slope is twice too large. How far apart are the two points?",
         {"over": 1}),
        ("extra 2", "The felt slope is half of what it should be. How far apart are the two "
         "points?", {"over": 4}))),
    ("brackets of 2 * eps", "In / 2 * eps, does Python divide by eps?",
     shared(lambda cost, theta, eps: feel(cost, theta, eps) * eps * eps)),
    ("all parts moved", "All parts are moved at once. What should stay while one moves?",
     shared(all_moved)),
    ("not moved back", MOVED, shared(not_back(-1, -1))),
    ("not moved back", MOVED, shared(not_back(1, 1))),
    ("not moved back", MOVED, shared(not_back(1, -1))),
    ("whole theta", "It fails for a theta of whole numbers. What is 2 + eps, put into a place that "
     "holds whole numbers?", shared(whole)),
    ("sign kept", "The sign of the difference is still there. How far off is that?",
     both(lambda g, f: share(g, f) * np.sign(g - f))),
    ("sign kept", "The sign of the difference is still there. How far off is that?",
     both(lambda g, f: share(g, f) * np.sign(f - g))),
    ("0/0", BOTH_0, both(unguarded)),
    ("1 for 0/0", "Where both slopes are 0 it says 1. How far are they from each other?",
     both(lambda g, f: np.where(np.abs(g) + np.abs(f) == 0, 1, share(g, f)))),
    ("divided by the felt slope", BELOW.format("the felt slope alone"),
     both(lambda g, f: divided(g - f, f))),
    ("divided by the felt slope", BELOW.format("the felt slope alone"),
     both(lambda g, f: np.abs(g - f) / np.abs(f))),
    ("divided by the felt slope", BELOW.format("the felt slope alone"),
     both(lambda g, f: np.where(f == 0, 0, divided(g - f, f)))),
    ("divided by the claimed slope", BELOW.format("the claimed slope alone"),
     both(lambda g, f: divided(g - f, g))),
    ("divided by the claimed slope", BELOW.format("the claimed slope alone"),
     both(lambda g, f: np.abs(g - f) / np.abs(g))),
    ("divided by the claimed slope", BELOW.format("the claimed slope alone"),
     both(lambda g, f: np.where(g == 0, 0, divided(g - f, g)))),
    ("1 added below", "1 is added below the line. What does it do to slopes that are small?",
     both(lambda g, f: np.abs(g - f) / (np.abs(g) + np.abs(f) + 1))),
    ("divided by the larger", BELOW.format("the larger of the two"),
     both(lambda g, f: divided(g - f, np.maximum(np.abs(g), np.abs(f))))),
    ("twice the share", "It is twice as large. Is it divided by the sum of both sizes?",
     both(lambda g, f: 2 * share(g, f))),
    ("size of the sum", "Below the line, slopes of other sign cancel. Where does `abs` belong?",
     both(lambda g, f: divided(g - f, g + f))),
    ("size of the sum", "Below the line, slopes of other sign cancel. Where does `abs` belong?",
     both(lambda g, f: np.abs(g - f) / np.where(g + f == 0, 1, np.abs(g + f)))),
    ("size of the sum", "Below the line, slopes of other sign cancel. Where does `abs` belong?",
     both(lambda g, f: np.abs(g - f) / np.abs(g + f))),
    ("plus for minus", "Above the line the two are added. What is their difference?",
     both(lambda g, f: divided(g + f, np.abs(g) + np.abs(f)))),
    ("sizes compared", "A slope of the other sign looks right. Is `abs` taken too early?",
     both(lambda g, f: divided(np.abs(g) - np.abs(f), np.abs(g) + np.abs(f)))),
    ("the felt slopes", "Those are the felt slopes. What are they compared with?",
     both(lambda g, f: f)),
    ("first part only", "Only the first part came back. What ends there?",
     both(lambda g, f: share(g, f)[:1])),
    ("first part left out", "The first part is missing. Is θ0 one of them?",
     both(lambda g, f: share(g, f)[1:])),
    ("squared", "It is squared. Which size of the difference is asked for?",
     both(lambda g, f: share(g, f) ** 2)),
    *(("ignores eps", "The step has a size of its own. Which eps was given?",
       lambda cost, gradient, theta, eps=1e-6, own=own: gradient_check(cost, gradient, theta, own))
      for own in (1e-1, 1.0)),
    ("finer than eps", "That is finer than with the eps given. Which step does it use, and how "
     "many points?", lambda cost, gradient, theta, eps=1e-6: gradient_check(cost, gradient, theta)),
    *(("default of eps", "With eps left out it differs. What stands in the exercise's first line?",
       lambda cost, gradient, theta, eps=own: gradient_check(cost, gradient, theta, eps))
      for own in (0.1, 1.0)),
)  # fmt: skip
slips.add_rounding(e, decimals=(1, 2, 3))

# --- 6.4


def standardise_columns(X):
    """(Z, mean, std): each column with mean 0 and standard deviation 1.

    mean and std have a number for each column. A column whose values are all equal becomes zeros,
    and its std is given as 1.
    """
    mean, std = np.mean(X, axis=0), np.std(X, axis=0)
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    std = np.where(constant, 1, std)
    return (X - mean) / std, mean, std


def given(X):
    """(Z, mean, std): each column with mean 0 and standard deviation 1.

    mean and std have a number for each column. A column whose values are all equal becomes zeros,
    and its std is given as 1.
    """
    columns = X.shape[1]
    mean = np.full(columns, np.mean(X))
    std = np.full(columns, np.std(X))
    return (X - mean) / std, mean, std


def with_m_less_1(X):
    """The same with m - 1 in the standard deviation."""
    std = spread(X, lambda X: np.std(X, axis=0, ddof=1))
    return (X - np.mean(X, axis=0)) / std, np.mean(X, axis=0), std


def spread(X, of=lambda X: np.std(X, axis=0)):
    """A spread of each column, 1 where the values are all equal."""
    return np.where(np.ptp(X, axis=0) == 0, 1, of(X))


def say_columns(got, X):
    """What an answer made of a table, without what is right; Z as a table if it has its size."""
    told = []
    for name, part, want in zip(("Z", "mean", "std"), got, standardise_columns(X), strict=True):
        if part.size != want.size or not np.allclose(part, want.ravel()):
            told.append(
                f"{name} = {show(part.reshape(want.shape if part.size == want.size else -1))}"
            )
    return f"For X = {show(X)} you got {', '.join(told) or 'that'}."


class columns_mean_std(several):
    """Z first, then its two rows of numbers; says it when Z stands elsewhere or alone."""

    def __init__(self):
        super().__init__(table("Z"), series("mean"), series("std"))

    def read(self, value):
        if isinstance(value, np.ndarray) and value.ndim == 2:
            raise WrongKind("only Z", "That is Z alone, it seems. Where are mean and std?")
        if isinstance(value, (tuple, list)) and len(value) == 3:
            tables = [np.ndim(plain(item)) == 2 for item in value]
            if tables in ([False, True, False], [False, False, True]):
                raise WrongKind(
                    "Z last",
                    "Z does not stand first in what you returned. "
                    "In which order does the exercise want the three?",
                )
        return super().read(value)

    def write(self, parts):
        Z, mean, std = parts
        fits = mean.size and Z.size % mean.size == 0
        return (Z.reshape(-1, mean.size) if fits else Z), mean, std


e = Repair(
    "6.4",
    given,
    standardise_columns,
    columns_mean_std(),
    probes=[
        (array([1, 10], [2, 30], [6, 20]),),
        (array([1, 4, 3], [2, 4, -1], [6, 4, 2], [-3, 4, 8.5]),),
        (array([-0.5], [2.5], [7], [3]),),
        (array([39.1, 18.7, 181, 1], [46.1, 13.2, 211, 0], [46.5, 17.9, 192, 0],
               [50, 16.3, 230, 1], [37.8, 18.3, 174, 0]),),
        (array([2.5, -3, 0.25], [2.5, 4, 0.5], [2.5, 1, -0.75]),),
    ],
    also=[with_m_less_1],
    accept=[
        (np.array([[3.0, 1.0], [3.0, 2.0]]),),
        (np.array([[-7.0, 0.0], [4.0, 0.0], [9.5, 0.0]]),),
        (1e4 * WIDE,),
        (1e-3 * WIDE + np.array([5.0, 0.0, -2.0]),),
    ],
    tell=say_columns,
    why="Each column now has its own unit, its own standard deviation, and none is lost.",
    hints=[
        "Which mean is np.mean(X) for a table of bills in mm and masses in g?",
        "Recall that axis=0 goes down the columns: np.mean(X, axis=0) has a number for each.",
        "Then try a column of equal values: what is its std, and what comes of dividing by it? "
        "np.where(condition, 1, std) puts a 1 where the condition holds.",
    ],
    atol=1e-10,
)  # fmt: skip


def centred(X):
    return X - X.mean(axis=0)


def by_column(Z=None, middle=None, std=None):
    """A mistake, for both kinds of standard deviation: Z(X, std), middle(X), std(X)."""
    for usual in (np.std, lambda X, axis: np.std(X, axis=axis, ddof=1)):

        def answer(X, usual=usual):
            own = spread(X, lambda X: usual(X, axis=0))
            width = own if std is None else std(X, own)
            found = centred(X) / width if Z is None else Z(X, width)
            return found, X.mean(axis=0) if middle is None else middle(X), width

        yield answer


def add(e, name, message, **how):
    for answer in by_column(**how):
        e.mistake(name, message)(answer)


def whole_table(X, of):
    return np.full(X.shape[1], of(X))


CONSTANT = "A column of equal values has std 0. What comes of dividing by it, and what is asked?"
NOT_CENTRED = "Z does not have mean 0. What should be subtracted first?"

add(e, "mean over the whole table", "One mean serves all columns. Over what is it taken?",
    Z=lambda X, std: (X - X.mean()) / std, middle=lambda X: whole_table(X, np.mean))  # fmt: skip
add(e, "std over the whole table", "One std serves all columns. Over what is it taken?",
    std=lambda X, own: whole_table(X, np.std))  # fmt: skip
e.mistakes(
    *(("constant column", CONSTANT,
       lambda X, of=of: (centred(X) / of(X), X.mean(axis=0), of(X)))
      for of in (lambda X: np.std(X, axis=0), lambda X: np.std(X, axis=0, ddof=1))),
    *(("std 0 of a constant column", "Z is right, and std is 0 for a column of equal values. "
       "Which number is asked for there?",
       lambda X, of=of: (centred(X) / spread(X, of), X.mean(axis=0), of(X)))
      for of in (lambda X: np.std(X, axis=0), lambda X: np.std(X, axis=0, ddof=1))),
    ("constant column dropped", "A column of equal values is gone. What should become of it?",
     lambda X: standardise_columns(X[:, np.ptp(X, axis=0) > 0])),
)  # fmt: skip
add(e, "constant column kept", "A column of equal values has kept them. What should it become?",
    Z=lambda X, std: np.where(np.ptp(X, axis=0) == 0, X, centred(X) / std))  # fmt: skip
add(e, "constant column of ones", "A column of equal values is all 1. What should it become?",
    Z=lambda X, std: np.where(np.ptp(X, axis=0) == 0, 1, centred(X) / std))  # fmt: skip
for small in (1e-8, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2):
    e.mistake("something added to std", "A little is added to std. Which columns need that?")(
        lambda X, small=small: (
            centred(X) / (X.std(axis=0) + small), X.mean(axis=0), X.std(axis=0) + small
        )
    )  # fmt: skip


@e.mistake("axis 1", "Each row is standardised. Which axis goes down a column?")
def _(X):
    mean, std = X.mean(axis=1), X.std(axis=1)
    std = np.where(std == 0, 1, std)
    return (X - mean[:, None]) / std[:, None], mean, std


add(e, "only centred", "Z does not have standard deviation 1. By what should it be divided?",
    Z=lambda X, std: centred(X))  # fmt: skip
add(e, "only scaled", NOT_CENTRED, Z=lambda X, std: X / std)
add(e, "brackets", "Only the mean is divided by std. Which brackets are missing?",
    Z=lambda X, std: X - X.mean(axis=0) / std)  # fmt: skip
add(e, "multiplied", "The spread has grown. Is std under the line?",
    Z=lambda X, std: centred(X) * std)  # fmt: skip
add(e, "sign", "Z is turned round. What is subtracted from what?",
    Z=lambda X, std: -centred(X) / std)  # fmt: skip
add(e, "centred twice", "The mean is taken off twice. Is X changed before it is used again?",
    Z=lambda X, std: (centred(X) - X.mean(axis=0)) / std)  # fmt: skip
add(e, "mean of Z", "That mean is 0: it is taken after centring. Which one leads back to X?",
    middle=lambda X: np.zeros(X.shape[1]))  # fmt: skip
add(e, "median", "That is the median in the middle. Where is the mean?",
    Z=lambda X, std: (X - np.median(X, axis=0)) / std,
    middle=lambda X: np.median(X, axis=0))  # fmt: skip
for wrong_spread, name, message in (
    (lambda X: np.var(X, axis=0), "variance for std", "The variance was used. Where is its root?"),
    (lambda X: np.var(X, axis=0, ddof=1), "variance for std",
     "The variance was used. Where is its root?"),
    (lambda X: np.ptp(X, axis=0), "range for std", "That is the range. Which spread is asked for?"),
    (lambda X: np.sqrt(np.mean(X**2, axis=0)), "std about zero",
     "The spread was measured from 0. From where should each distance be taken?"),
    (lambda X: np.linalg.norm(centred(X), axis=0), "divided by the length",
     "The squares were summed. Where is their mean taken?"),
    (lambda X: np.mean(np.abs(centred(X)), axis=0), "mean distance",
     "The spread is the mean distance. Where do the squares and the root come in?"),
):  # fmt: skip
    e.mistake(name, message)(
        lambda X, of=wrong_spread: (centred(X) / spread(X, of), X.mean(axis=0), spread(X, of))
    )
e.mistakes(
    ("scaled to 0…1", "Each column runs from 0 to 1. Which mean and spread should it have?",
     lambda X: ((X - X.min(axis=0)) / spread(X, lambda X: np.ptp(X, axis=0)), X.min(axis=0),
                spread(X, lambda X: np.ptp(X, axis=0)))),
    ("mean and std of Z", "Those are the mean and std of Z. Which lead back to X?",
     lambda X: (standardise_columns(X)[0], np.zeros(X.shape[1]), np.ones(X.shape[1]))),
    ("the first column's", "All columns have the first one's mean and std. Whose should each have?",
     lambda X: ((X - X[:, 0].mean()) / (X[:, 0].std() or 1), whole_table(X[:, :1], np.mean)
                * np.ones(X.shape[1]), np.full(X.shape[1], X[:, 0].std() or 1))),
    *(("two kinds of std", "Z was divided by one standard deviation, and another returned. Do both "
       "divide by m?",
       lambda X, a=a: (centred(X) / spread(X, lambda X: np.std(X, axis=0, ddof=a)), X.mean(axis=0),
                       spread(X, lambda X: np.std(X, axis=0, ddof=1 - a))))
      for a in (0, 1)),
    *(("other order", "mean and std changed places. In which order are they wanted?",
       lambda X, right=right: tuple(np.array(right(X), object)[[0, 2, 1]]))
      for right in (standardise_columns, with_m_less_1)),
)  # fmt: skip
slips.add_whole_numbers(e)
slips.add_rounding(e)

# --- 6.5

SCALE, LEAVE, FINE, FORMULA = (
    "standardise",
    "leave one out, or walk longer",
    "nothing is wrong with the predictions",
    "formula",
)
UNITS, ALIKE, SPECIES, SMALL = (
    "columns in mm and in g",
    "two columns that are nearly the same",
    "ones, and a column for each of three species",
    "10 features, 400 rows",
)

Match(
    "6.5",
    {UNITS: SCALE, ALIKE: LEAVE, SPECIES: FINE, SMALL: FORMULA},
    options=[FORMULA, FINE, SCALE, LEAVE],
    words={
        (ALIKE, SCALE): "After it their correlation is still 0.99: what is (1 + r)/(1 − r)?",
        (SPECIES, SCALE): "The curvature 0 stays 0 in any unit. What would it cure?",
        (SMALL, SCALE): "It helps a walk. Is a walk needed?",
        (UNITS, LEAVE): "They are not alike, they are only in other units. What makes them equal?",
        (SPECIES, LEAVE): "That is allowed. But would any prediction change?",
        (SMALL, LEAVE): "Which one, and why?",
        (UNITS, FINE): "Try the largest rate. How long is the walk?",
        (ALIKE, FINE): "True of the predictions. But how long is the walk?",
        (SMALL, FINE): "Right, but what is quickest?",
        (UNITS, FORMULA): "It works. What of the digits: κ of XᵀX is the square of X's?",
        (ALIKE, FORMULA): "It works, with few right digits. What is the cause?",
        (SPECIES, FORMULA): "Which of the many solutions will it give?",
    },
    why="Four troubles that look alike from outside, and each has a cure of its own.",
    hints=[
        "Ask of each: what does the flattest direction of the bowl look like?",
        "Units are cured by scaling, nearly equal columns are not. A curvature of exactly 0 "
        "changes no prediction. And a small table needs no walk.",
    ],
)

# --- 6.6

LIMIT_STEPS = 60


def penguins_walk():
    """(Z, y, the lowest cost): the standardised penguins on which 6.6 is judged."""
    X, y, _ = data.penguins()
    Z = features.standardise_columns(X)[0]
    return Z, y, features.mse(features.least_squares(Z, y), Z, y)


def ratios(alpha, steps):
    """After each step the cost over the lowest, the start's first."""
    Z, y, lowest = penguins_walk()
    theta, found = np.zeros(Z.shape[1] + 1), [np.mean(y**2) / lowest]
    for _ in range(steps):
        theta = features.descend(Z, y, theta, alpha, 1)
        found.append(features.mse(theta, Z, y) / lowest)
    return np.array(found)


def outcome(alpha, steps):
    """What is said of a choice of rate and steps, see Choose."""
    if steps != int(steps):
        return "steps", f"{steps:g} steps cannot be walked. Does α stand first, then the steps?"
    if steps < 1:
        return "no step", "Without a step the walk stays at its start. How many should there be?"
    if steps > LIMIT_STEPS:
        return "too many steps", f"At most {LIMIT_STEPS} steps are asked for. Which α makes do?"
    if alpha <= 0:
        return "uphill", "With that α the cost does not fall. Which sign does a rate have?"
    limit = features.largest_rate(penguins_walk()[0])
    if alpha > limit:
        words = f"α is above {digits(limit)}, so the steep direction grows with each step."
        return "flies apart", f"{words} What is 2 over the steepest curvature?"
    walked = ratios(alpha, int(steps))
    if walked[-1] > 1.01:
        words = f"After {steps:g} steps the cost is {walked[-1]:.4g} times the lowest."
        return "not there yet", f"{words} Is the rate too small, too near its limit, or is it time?"
    enough = int(np.argmax(walked <= 1.01))
    if enough < steps:
        return None, f"With this α, {enough} steps would do."
    return None, ""


Choose(
    "6.6",
    ["α", "steps"],
    outcome,
    example=(0.3, 40),
    why="Standardised, the walk needs dozens of steps: κ is 68.5, and no longer 57 million.",
    hints=[
        "Try α = 0.1 with 60 steps, and read how far it comes. Then double it.",
        "Recall that the limit is 2 over the steepest curvature, here 0.343. Where is it best?",
        "Nine tenths of the limit is a good guess: α = 0.31.",
    ],
)

# --- recall

Recall(
    "6.r1",
    {
        "What limits α?": {
            "the steepest direction": None,
            "the flattest direction": "It makes the walk long. Which one flies apart first?",
            "the number of examples": "The MSE is a mean. Does twice the same data change it?",
        },
        "What does the flattest direction decide?": {
            "whether the walk flies apart": "The steep one does that. What is slow at the end?",
            "how many steps are needed": None,
            "where the bottom is": "Shape and place are two things. What does a flat floor cost?",
        },
        "Why are both slopes computed before θ moves?": {
            "it is quicker": "It is as quick the other way. At which point is each slope taken?",
            "to save memory": "It needs one number more. At which point is each slope taken?",
            "both belong to the same point": None,
        },
    },
    why="All three hold for six features as for two.",
    hints=[
        "In each direction a step leaves 1 − α·λ of the way. Look at a large λ and a small one.",
        "The flattest direction has the smallest λ. How much of its way does a step leave?",
    ],
)
