"""Exercises of lesson 3: the line, its mean squared error, and the gradient of it."""

import numpy as np

from gdlesson.checker import Exercise, kinds
from gdlesson.checker.choices import Recall
from gdlesson.checker.kinds import number, several
from gdlesson.checker.kinds import series as numbers
from gdlesson.checker.lines import Lines
from gdlesson.lessons import slips
from gdlesson.lessons.mse_derivation.questions import CHOICES, questions


def array(*values):
    return np.array(values, float)


# --- 3.1


def hypothesis(theta0, theta1, x):
    """The line's values h(x) = θ0 + θ1·x, one for each x."""
    return theta0 + theta1 * x


def has_two_dimensions(answer):
    """A remark where the predictions are a row or a column of a table."""
    shape = np.shape(answer(1.0, 2.0, array(1, 2, 4)))
    if len(shape) < 2:
        return ""
    return f"One remark: yours has the shape {shape}. With y, of shape (3,), what will h - y have?"


e = Exercise(
    "3.1",
    hypothesis,
    numbers("the predictions"),
    probes=[
        (1.0, 2.0, array(1, 2, 4)),
        (-3.0, 0.5, array(3, -1, 7, 2)),
        (0.75, -1.25, array(2.5, 0.4, -3.1)),
        (40.0, -7.0, array(120, 35, 260, 410, 15)),
        (0.2137, 0.1911, array(1.733, -0.421, 2.049)),
    ],
    tell="For θ0 = {theta0}, θ1 = {theta1} and x = {x} you predict {got}.",
    why="Two numbers make the line; each x has one prediction on it, so x may have any length.",
    hints=[
        "Look at x = 0: at what height does the line start there?",
        "Recall that the slope says how much the height grows for each 1 that x grows.",
        "Multiply x by the slope, all at once, and add the height at x = 0.",
    ],
    accept=[data[:3] for data in slips.hard_data() + slips.extreme_data()],
    remark=has_two_dimensions,
)

FLAT = "Every prediction is the same. Where should x come in?"
POWER = "Is the ⁽ⁱ⁾ in x⁽ⁱ⁾ a power or a number?"
NUMBER = "You used each example's number. Where should its x come in?"

e.turns(
    ("swapped parameters", "θ0 and θ1 seem to have changed places. Which one multiplies x?",
     lambda theta0, theta1, x: (theta1, theta0, x)),
    ("missing theta0", "At x = 0 your line passes through 0. What height should it have there?",
     slips.put(e, theta0=0.0)),
    ("sign of theta0", "θ0 comes in with the other sign. Is it added or subtracted?",
     slips.put(e, theta0=lambda theta0: -theta0)),
    ("sign of theta1", "The line leans the other way. Which sign stands before the slope?",
     slips.put(e, theta1=lambda theta1: -theta1)),
)  # fmt: skip
e.mistakes(
    ("missing x", FLAT, lambda theta0, theta1, x: np.full(len(x), theta0 + theta1)),
    ("missing x", FLAT, lambda theta0, theta1, x: np.full(len(x), theta0)),
    ("missing theta1", "The line rises by 1 for each x. Where is its slope θ1?",
     lambda theta0, theta1, x: theta0 + x),
    ("brackets", "θ0 seems to be multiplied by x as well. Which product comes first?",
     lambda theta0, theta1, x: (theta0 + theta1) * x),
    ("brackets", "θ1 seems to multiply θ0 as well. Which product comes first?",
     lambda theta0, theta1, x: theta1 * (theta0 + x)),
    ("plus for times", "The slope seems to be added to x. What does a slope do with x?",
     lambda theta0, theta1, x: theta0 + theta1 + x),
    ("times for plus", "θ0 multiplies the rest. What should it do to the line's height?",
     lambda theta0, theta1, x: theta0 * theta1 * x),
    ("index as power", f"Later x grow too fast. {POWER}",
     lambda theta0, theta1, x: theta0 + theta1 * x ** np.arange(1, len(x) + 1)),
    ("index as power", f"The first x becomes 1. {POWER}",
     lambda theta0, theta1, x: theta0 + theta1 * x ** np.arange(len(x))),
    ("index for x", NUMBER, lambda theta0, theta1, x: theta0 + theta1 * np.arange(len(x))),
    ("index for x", NUMBER, lambda theta0, theta1, x: theta0 + theta1 * np.arange(1, len(x) + 1)),
    ("square of x", "x comes in as x². Is that still a straight line?",
     lambda theta0, theta1, x: theta0 + theta1 * x**2),
)  # fmt: skip
e.twists(
    ("first example skipped", "The first x has no prediction. Where does your loop begin?",
     lambda h, *args: h[1:]),
    ("last example skipped", "The last x has no prediction. Where does your loop end?",
     lambda h, *args: h[:-1]),
    ("return in the loop", "Only the first x is served. Does `return` stand in the loop?",
     lambda h, *args: h[:1]),
    ("only the last", "Only the last x is served. Are the others kept?", lambda h, *args: h[-1:]),
    ("mean", "You gave one mean for all. Which height has each x?", lambda h, *args: [np.mean(h)]),
    ("sum", "You gave one sum for all. Which height has each x?", lambda h, *args: [np.sum(h)]),
    ("running sum", "Each value holds those before it too. Is something kept between two x?",
     lambda h, *args: np.cumsum(h)),
)  # fmt: skip
slips.add_rounding(e, (1, 2, 3, 4))
slips.add_whole_numbers(e)


# --- 3.2


def mse(theta0, theta1, x, y):
    """The mean squared error (1/m) Σ (h(x) - y)²."""
    errors = theta0 + theta1 * x - y
    return np.sum(errors**2) / len(y)


DATA = [
    (1.0, 2.0, array(1, 2, 4), array(2, 6, 4)),
    (-2.0, 0.5, array(3, -1, 5, 2), array(-1, 4, 2, -7)),
    (0.3, -1.7, array(0.4, 2.9, -1.3, 3.6, 1.1), array(2.2, -0.7, 5.3, 1.9, -3.4)),
    (12.0, 3.0, array(20, 55, 90), array(130, 100, 410)),
    (1.5, 0.25, array(-2, 7, 1, 4, 3, 9, -5), array(3, -2, 8, 5, -6, 4, 1)),
]

e = Exercise(
    "3.2",
    mse,
    number("the MSE"),
    probes=DATA,
    tell="For θ0 = {theta0}, θ1 = {theta1}, x = {x} and y = {y} you got {got}.",
    why="Squares count a miss on either side; dividing by m makes it a matter of fit, not of size.",
    hints=[
        "Take the first example by hand: what does the line predict, and how far is y from it?",
        "Recall the order in the formula: subtract, then square, then sum, then divide by m.",
        "Compute errors = theta0 + theta1 * x - y. Square them one by one, then take the mean.",
    ],
    accept=slips.hard_data() + slips.extreme_data(),
)

FIXED = (3, 4, 5, 6, 8, 10, 100, 193)  # no m of 2: half of the sum is two mistakes here
SUMMED = "You added first and squared then. Which comes first?"
EVERY = "Each x met each y. Is one of them a column, or a loop too many?"


def divided_in_the_loop(errors):
    total = 0.0
    for error in errors:
        total = (total + error**2) / len(errors)
    return total


slips.add_mean(e, 5, FIXED, halved=())
e.twists(
    ("half", "That is half of the MSE. Is there a 2 under the line that should not be?",
     slips.times(1 / 2)),
    ("extra 2", "That is twice the MSE. Is there a 2 too many?", slips.times(2)),
    ("root", "You took a root at the end. Does the formula have one?",
     lambda value, *args: np.sqrt(value)),
    ("root", "You took the root of the sum. Does the formula have a root?",
     lambda value, *args: np.sqrt(value * len(args[-1]))),
    ("root", "You took the root of the sum, and m of it. Does the formula have a root?",
     lambda value, *args: np.sqrt(value / len(args[-1]))),
    ("sign", "That is below 0. Can a square be negative?", slips.times(-1)),
)  # fmt: skip
slips.add_line(e)
e.mistakes(
    ("absolute value", "That is the mean size of the errors. What makes them squares?",
     slips.of_errors(lambda r: np.mean(np.abs(r)))),
    ("not squared", "Misses above and below cancel here. What should happen to each error?",
     slips.of_errors(np.mean)),
    ("square of the sum", SUMMED, slips.of_errors(lambda r: np.sum(r) ** 2 / len(r))),
    ("square of the mean", "You took the mean first and squared then. Which comes first?",
     slips.of_errors(lambda r: np.mean(r) ** 2)),
    ("square of the sum", SUMMED, slips.of_errors(lambda r: np.sum(r) ** 2)),
    ("precedence", "Only y is squared. Which brackets hold what the square belongs to?",
     lambda theta0, theta1, x, y: np.mean(theta0 + theta1 * x - y**2)),
    ("precedence", "Only θ1·x is squared. Which brackets hold what is squared?",
     lambda theta0, theta1, x, y: np.mean(y - theta0 + (theta1 * x) ** 2)),
    ("squares of each", "h and y were squared before subtracting. Which comes first?",
     lambda theta0, theta1, x, y: np.mean((theta0 + theta1 * x) ** 2 - y**2)),
    ("doubled", "Each error was doubled. What does the exponent 2 mean?",
     slips.of_errors(lambda r: np.mean(2 * r))),
    ("cubed", "The exponent seems to be 3. Which one is in the formula?",
     slips.of_errors(lambda r: np.mean(r**3))),
    ("missing x", "The line is flat at θ0 + θ1. Where should x come in?",
     lambda theta0, theta1, x, y: np.mean((theta0 + theta1 - y) ** 2)),
    ("brackets in h", "θ0 seems to be multiplied by x as well. Which product comes first?",
     lambda theta0, theta1, x, y: np.mean(((theta0 + theta1) * x - y) ** 2)),
    ("every x with every y", EVERY, lambda *args: np.mean(slips.crossed(*args) ** 2)),
    ("every x with every y", EVERY,
     lambda *args: np.sum(slips.crossed(*args) ** 2) / len(args[-1])),
    ("variance", "That is the spread about the mean error. What are errors measured from?",
     slips.of_errors(np.var)),
    ("divided in the loop", "You divide by m again at each example. When is that due?",
     slips.of_errors(divided_in_the_loop)),
    ("only the largest", "Only one error counts, the largest. What does the Σ ask for?",
     slips.of_errors(lambda r: np.max(r**2))),
    ("median", "That is the middle one. What does the formula do with all of them?",
     slips.of_errors(lambda r: np.median(r**2))),
    ("predicts only", "That is about the line alone. What is it compared with?",
     lambda theta0, theta1, x, y: np.mean(theta0 + theta1 * x)),
)  # fmt: skip
slips.add_loop(e)
slips.add_whole_numbers(e)


# --- 3.3


class words(kinds.words):
    """The names of rules; "the chain rule" is as good as "chain"."""

    def read(self, value):
        if isinstance(value, dict):
            value = {label: self.short(item) for label, item in value.items()}
        elif isinstance(value, (list, tuple)):
            value = [self.short(item) for item in value]
        return super().read(value)

    def short(self, text):
        if type(text) is not str:
            return text
        text = " ".join(text.casefold().replace("_", " ").replace("-", " ").split())
        text = text.removeprefix("the ").removesuffix(" rule")
        return {"constant multiple": "scalar multiple", "sums": "sum"}.get(text, text)


QUESTIONS = questions()


def say_rules(got):
    """How many rules are right, and where the wrong one is if it is only one."""
    pairs = zip(got, QUESTIONS, strict=True)
    wrong = [q.label for choice, q in pairs if CHOICES[int(choice[0])] != q.right]
    words = f"{len(QUESTIONS) - len(wrong)} of {len(QUESTIONS)} rules are right."
    return f"{words} Look at {wrong[0]}:" if len(wrong) == 1 else words


e = Exercise(
    "3.3",
    [question.right for question in QUESTIONS],
    words(CHOICES, *(question.label for question in QUESTIONS)),
    tell=say_rules,
    why="Five small rules, one for each change, and nothing else: other costs yield to them too.",
    hints=[
        "Look at two lines that follow one another. What is the only thing that has changed?",
        "Recall what each rule is about: a constant factor, a plus, an exponent, a function "
        "in a function.",
        "The order of work: first the constant goes out, then the derivative goes into the sum, "
        "then the square is treated from the outside to the inside.",
    ],
    name="your list of rules",
)


def add_choice(e, place, rule, why):
    """The mistake of choosing that rule at that place, and nothing else wrong."""
    question = QUESTIONS[place]
    chosen = [q.right for q in QUESTIONS]
    chosen[place] = rule
    e.mistake(f"{rule} for {question.right}", why)(lambda: list(chosen))


for place, question in enumerate(QUESTIONS):
    for rule, why in question.answers.items():
        if rule != question.right:
            add_choice(e, place, rule, why)


# --- 3.4


def mse_gradient(theta0, theta1, x, y):
    """(∂J/∂θ0, ∂J/∂θ1) of the MSE."""
    errors = theta0 + theta1 * x - y
    return 2 * np.sum(errors) / len(y), 2 * np.sum(errors * x) / len(y)


e = Exercise(
    "3.4",
    mse_gradient,
    several(number("∂J/∂θ0"), number("∂J/∂θ1")),
    probes=DATA,
    tell="For θ0 = {theta0}, θ1 = {theta1}, x = {x} and y = {y} you got {got}.",
    why="Both parts share the errors; θ1's part weighs each with its x, for there θ1 moves h most.",
    hints=[
        "Compare your two lines with [1.4] for θ0 and for θ1. In what one thing do they differ?",
        "Recall that the errors are the same in both; the inner derivative is 1 in one, x⁽ⁱ⁾ in "
        "the other.",
        "With errors = theta0 + theta1 * x - y: twice their mean is the first part. Multiply "
        "them by x before you take twice the mean, and you have the second.",
    ],
    rtol=1e-5,  # a gradient felt with small steps is right as well
    accept=slips.hard_data(),
)

slips.add_sign(e, "The sign is turned round. Is it h - y, or y - h?")
slips.add_twos(
    e,
    "That is half of it. Where has the 2 of the power rule gone?",
    "That is twice what it should be. How often did the 2 come down?",
)
slips.add_mean(e, 5, FIXED)
e.twists(("a quarter", "That is a quarter of it. Is it 2/m, or 1/(2m)?", slips.times(1 / 4)))


def both(change):
    """A mistake of 3.4 that makes something else of the two right parts."""
    return lambda *args: change(*mse_gradient(*args))


def weighed(weights, made_of=lambda r: r):
    """A mistake of 3.4: twice the mean of something made of the errors, plain and weighed.

    weights: a function of (theta1, x, y)
    """

    def answer(theta0, theta1, x, y):
        error = made_of(theta0 + theta1 * x - y)
        return 2 * np.mean(error), 2 * np.mean(error * weights(theta1, x, y))

    return answer


def of_the_table(column):
    """A mistake of 3.4 whose errors are a table of each x with each y."""

    def answer(theta0, theta1, x, y):
        error = slips.crossed(theta0, theta1, x, y)
        return 2 * np.mean(error), 2 * np.mean(error * (x[:, None] if column else x))

    return answer


OUTSIDE = "You took x out of the sum. Is it the same x for each example?"

e.mistakes(
    ("missing x", "∂J/∂θ1 equals ∂J/∂θ0. What is the inner derivative for θ1?",
     both(lambda first, second: (first, first))),
    ("x in both", "∂J/∂θ0 has an x in it. What is the inner derivative for θ0?",
     both(lambda first, second: (second, second))),
    ("swapped order", "The two values have changed places. Which one comes first?",
     both(lambda first, second: (second, first))),
)  # fmt: skip
slips.add_line(e)
e.mistakes(
    ("x squared", "∂J/∂θ1 weighs each error with x². What is the inner derivative for θ1?",
     weighed(lambda theta1, x, y: x**2)),
    ("y for x", "∂J/∂θ1 weighs each error with its y. Which one stands beside θ1 in h?",
     weighed(lambda theta1, x, y: y)),
    ("times theta1", "∂J/∂θ1 is multiplied by θ1. What is left of θ1·x for θ1?",
     weighed(lambda theta1, x, y: theta1)),
    ("times theta1", "θ1 itself is a factor of ∂J/∂θ1. What is left of θ1·x for θ1?",
     weighed(lambda theta1, x, y: theta1 * x)),
    ("absolute x", "∂J/∂θ1 has lost the sign of x. Where did that happen?",
     weighed(lambda theta1, x, y: np.abs(x))),
    ("divided by x", "∂J/∂θ1 divides by x. What does the inner derivative do with it?",
     weighed(lambda theta1, x, y: 1 / x)),
    ("x outside the sum", OUTSIDE, weighed(lambda theta1, x, y: np.mean(x))),
    ("x outside the sum", OUTSIDE, weighed(lambda theta1, x, y: np.sum(x))),
    ("x outside the sum", OUTSIDE, weighed(lambda theta1, x, y: x[-1])),
    ("one x for all", "The first x weighs all errors. Which x belongs to which error?",
     weighed(lambda theta1, x, y: x[0])),
    ("square kept", "The errors are still squared. What is the derivative of r²?",
     weighed(lambda theta1, x, y: x, np.square)),
    ("absolute value", "The errors have lost their signs. Which sign has one below the line?",
     weighed(lambda theta1, x, y: x, np.abs)),
    ("cost", "That is the cost J itself. How fast does it change with each parameter?",
     lambda *args: [mse(*args)] * 2),
    ("cost", "That is the cost, weighed with x in one part. What is the derivative of r²?",
     weighed(lambda theta1, x, y: x, lambda r: r**2 / 2)),
    ("missing x in h", "The line is flat at θ0 + θ1. Where should x come into h?",
     lambda theta0, theta1, x, y: mse_gradient(theta0, theta1, x, y + theta1 * (x - 1))),
    ("brackets", "x multiplies a part of the error only. Which brackets hold all of it?",
     lambda theta0, theta1, x, y: (mse_gradient(theta0, theta1, x, y)[0],
                                   2 * np.mean(theta0 + theta1 * x - y * x))),
    ("both added", "Both values are the sum of the two parts. Which belongs to which?",
     both(lambda first, second: (first + second, first + second))),
    ("every x with every y", EVERY, of_the_table(True)),
    ("every x with every y", EVERY, of_the_table(False)),
    ("sum shared", "The second sum starts where the first one ended. Is it set to 0 first?",
     both(lambda first, second: (first, first + second))),
    ("learning rate", "You return new parameters. What is asked for is the slope itself?",
     lambda *args: np.subtract(args[:2], mse_gradient(*args))),
)  # fmt: skip
slips.add_loop(e)
slips.add_whole_numbers(e)


# --- 3.5


def gradient_error(cost, gradient, theta0, theta1, x, y):
    """The largest absolute difference between a gradient and the one felt with small steps."""
    eps = 1e-5
    first = (cost(theta0 + eps, theta1, x, y) - cost(theta0 - eps, theta1, x, y)) / (2 * eps)
    second = (cost(theta0, theta1 + eps, x, y) - cost(theta0, theta1 - eps, x, y)) / (2 * eps)
    claimed = gradient(theta0, theta1, x, y)
    return max(abs(claimed[0] - first), abs(claimed[1] - second))


def mean_square(theta0, theta1, x, y):
    "the MSE"
    return np.mean((theta0 + theta1 * x - y) ** 2)


def square_sum(theta0, theta1, x, y):
    "the plain sum"
    return np.sum((theta0 + theta1 * x - y) ** 2)


def fourth_power(theta0, theta1, x, y):
    "the mean fourth power"
    return np.mean((theta0 + theta1 * x - y) ** 4)


def third_power(theta0, theta1, x, y):
    "the mean cube"
    return np.mean((theta0 + theta1 * x - y) ** 3)


def claims(words, change):
    """A gradient of the MSE with a mistake: change(first, second); words: what it is called."""

    def gradient(theta0, theta1, x, y):
        return change(*mse_gradient(theta0, theta1, x, y))

    gradient.__doc__ = words
    return gradient


correct = claims("the right one", lambda a, b: (a, b))
without_x = claims("one that forgets x in ∂J/∂θ1", lambda a, b: (a, a))
first_halved = claims("one that forgets the 2 in ∂J/∂θ0", lambda a, b: (a / 2, b))
both_off = claims("one that is 3 too large and 5 too small", lambda a, b: (a + 3, b - 5))
off_both = claims("one that is 4 too small and 1.5 too large", lambda a, b: (a - 4, b + 1.5))
too_large = claims("one that is 2 and 3.5 too large", lambda a, b: (a + 2, b + 3.5))
too_small = claims("one that is 6 and 1 too small", lambda a, b: (a - 6, b - 1))
a_little = claims("one that is 0.04 too large in ∂J/∂θ1", lambda a, b: (a, b + 0.04))
some = claims("one that is 0.3 too small in ∂J/∂θ0", lambda a, b: (a - 0.3, b))
of_half = claims("one that forgets the 2s", lambda a, b: (a / 2, b / 2))


def of_the_sum(theta0, theta1, x, y):
    "one that forgets the 2s"
    return tuple(len(y) * np.array(of_half(theta0, theta1, x, y)))


def feels_cubes(theta0, theta1, x, y):
    "the right one"
    steep = 3 * (theta0 + theta1 * x - y) ** 2
    return np.mean(steep), np.mean(steep * x)


SMALL = array(1, -1, 2), array(1, 2, -2)
e = Exercise(
    "3.5",
    gradient_error,
    number("the largest difference"),
    probes=[
        (mean_square, without_x, 1.0, 2.0, *SMALL),
        (mean_square, first_halved, 1.0, 3.0, *SMALL),
        (mean_square, both_off, 1.0, 2.0, *SMALL),
        (mean_square, off_both, -0.7, 1.3, array(0.4, 1.9, -1.3, 0.6), array(2.2, -0.7, 5.3, 1.9)),
        (mean_square, too_large, 0.4, -0.9, array(0.9, -1.6, 0.5), array(1, 3, -2)),
        (mean_square, too_small, -1.5, 0.2, array(1.7, 0.6, -0.2, 1.1), array(-3, 1, 0, 2)),
        (square_sum, of_the_sum, 0.5, -1.0, array(0.3, 1.4, -0.8, 1.1), array(1, 3, -2, 0.5)),
        (mean_square, correct, 0.8, -1.6, array(1.2, -0.4, 1.7, 0.9, -1.5), array(1, -2, 3, 0, 2)),
    ],
    tell="With the cost {cost} and the gradient {gradient} you got {got}.",
    why="A gradient that you derived and one that you felt seldom make the same mistake.",
    hints=[
        "There are two slopes to feel. What changes between the two, and what stays?",
        "Recall exercise 1.4: a small step to both sides of θ0 while θ1 stays; then the other "
        "way round.",
        "Subtract each felt slope from its part of gradient(theta0, theta1, x, y), take abs of "
        "both differences, and the max of those.",
    ],
    rtol=1e-3,
    atol=0.012,  # feeling on one side with a step of 0.001 is good enough here
    accept=[
        (fourth_power, correct, 0.5, -1.0, array(0.3, 1.4, -0.8), array(0.9, -0.6, 0.4)),
        (third_power, feels_cubes, 0.2, 0.7, array(2, 1, 1.5), array(1.5, 0.8, 1.4)),
        (third_power, both_off, 0.2, 0.7, array(0.5, -1.2, 0.8), array(-0.3, 0.4, 1.6)),
        (mean_square, of_half, 2.0, 1.0, np.cos(np.arange(300.0)), np.sin(1.7 * np.arange(300.0))),
        (mean_square, without_x, 0.0, 0.0, array(1, 1, 2, 2), array(1, 3, -2, 0)),
        (mean_square, some, 0.5, -1.0, array(0.3, 1.4, -0.8), array(0.9, -0.6, 0.4)),
        (mean_square, a_little, 0.5, -1.0, array(0.3, 1.4, -0.8), array(0.9, -0.6, 0.4)),
    ],
)


def differences(cost, gradient, theta0, theta1, x, y, eps=1e-5, back=None, scale=1.0):
    """Claimed minus felt, an array of two; back: the step to the other side, eps without it."""
    back = eps if back is None else back
    run = (eps + back) * scale
    first = cost(theta0 + eps, theta1, x, y) - cost(theta0 - back, theta1, x, y)
    second = cost(theta0, theta1 + eps, x, y) - cost(theta0, theta1 - back, x, y)
    return np.array(gradient(theta0, theta1, x, y)) - np.array([first, second]) / run


def of_off(function, **how):
    """A mistake of 3.5 that makes something else of the two differences."""
    return lambda *args: function(differences(*args, **how))


def of_both(function):
    """A mistake of 3.5 that makes something else of the claimed and the felt slopes."""

    def answer(cost, gradient, *args):
        claimed = np.array(gradient(*args))
        return function(claimed, claimed - differences(cost, gradient, *args))

    return answer


def size(off):
    return np.max(np.abs(off))


def both_moved(cost, gradient, theta0, theta1, x, y, eps=1e-5):
    rise = cost(theta0 + eps, theta1 + eps, x, y) - cost(theta0 - eps, theta1 - eps, x, y)
    return size(np.array(gradient(theta0, theta1, x, y)) - rise / (2 * eps))


ONLY = "You looked at {} only. What if the other part is the wrong one?"
LATE = "You took the larger one first, then its size. Which comes first?"
SHARE = "That is a share of the slope. What is asked for is the difference itself?"
FELT = "Both parts are compared with the slope for {}. What about {}'s?"

e.mistakes(
    ("first only", ONLY.format("∂J/∂θ0"), of_off(lambda off: abs(off[0]))),
    ("second only", ONLY.format("∂J/∂θ1"), of_off(lambda off: abs(off[1]))),
    ("missing abs", "A part that is too small counts as good. What makes sizes of both?",
     of_off(max)),
    ("missing abs", "A part that is too large counts as good. What makes sizes of both?",
     of_off(lambda off: max(-off))),
    ("abs too late", LATE, of_off(lambda off: abs(max(off)))),
    ("abs too late", LATE, of_off(lambda off: abs(max(-off)))),
    ("sum", "That is the sum of both sizes. Which one is asked for?",
     of_off(lambda off: sum(abs(off)))),
    ("sum", "The two differences were added with their signs. Can they cancel?", of_off(sum)),
    ("sum", "The two differences were added before `abs`. Can they cancel?",
     of_off(lambda off: abs(sum(off)))),
    ("mean", "That is the mean of both sizes. Which one is asked for?",
     of_off(lambda off: np.mean(abs(off)))),
    ("mean", "The mean was taken with the signs. Can the two cancel?", of_off(np.mean)),
    ("smallest", "That is the smaller one. Which of the two tells you of a mistake?",
     of_off(lambda off: min(abs(off)))),
    ("smallest", "That is the smaller one, with its sign. Which size tells of a mistake?",
     of_off(min)),
    ("sign", "The size came out negative. What does `abs` belong to?",
     of_off(lambda off: -size(off))),
    ("length", "That is the length of the difference as an arrow. Which size is asked for?",
     of_off(np.linalg.norm)),
    ("squared", "The differences were squared. What is asked for is their size?",
     of_off(lambda off: max(off**2))),
    ("squared", "The differences were squared and added. Which size is asked for?",
     of_off(lambda off: sum(off**2))),
    ("relative", SHARE, of_both(lambda claimed, felt: size((claimed - felt) / felt))),
    ("relative", SHARE, of_both(lambda claimed, felt: size((claimed - felt) / claimed))),
    ("half the distance", "The felt slope is twice too large. How far apart are your points?",
     of_off(size, scale=0.5)),
    ("twice the distance",
     "The felt slope is half as large as it is. How far apart are the points?",
     of_off(size, scale=2)),
    ("not divided",
     "The size of the gradient itself is left. Is a slope felt, and its rise divided by the run?",
     of_off(size, scale=1e9)),
    ("nothing felt", "That is the larger part of the gradient. What should it be compared with?",
     of_both(lambda claimed, felt: max(claimed))),
    ("gradient unused", "That is the size of the felt slope. What is it compared with?",
     of_both(lambda claimed, felt: size(felt))),
    ("sum for difference", "Claimed and felt slope were added. How do you compare two numbers?",
     of_both(lambda claimed, felt: size(claimed + felt))),
    ("both moved", "Both parameters move together. What should stay while you feel one?",
     both_moved),
    ("one parameter felt", FELT.format("θ0", "θ1"),
     of_both(lambda claimed, felt: size(claimed - felt[0]))),
    ("one parameter felt", FELT.format("θ1", "θ0"),
     of_both(lambda claimed, felt: size(claimed - felt[1]))),
    ("swapped parts", "θ0's part is compared with θ1's slope. Which order has the gradient?",
     of_both(lambda claimed, felt: size(claimed[::-1] - felt))),
    ("compared last", "You compared only the largest parts. Is each compared with its own?",
     of_both(lambda claimed, felt: abs(size(claimed) - size(felt)))),
    ("own cost", "You felt the MSE of your own. Which cost was given?",
     lambda cost, *args: size(differences(mean_square, *args))),
    ("own gradient", "You checked a gradient of your own. Which one was given?",
     lambda cost, gradient, *args: size(differences(cost, correct, *args))),
    *(("step too wide", "Your felt slope is itself too rough. How small is your step?",
       of_off(size, eps=eps, back=0.0)) for eps in (0.01, 0.1, 1.0)),
    ("always 0", "That would pass every gradient. Where are the two slopes compared?",
     lambda *args: 0.0),
)  # fmt: skip


# --- 3.6

e = Lines(
    "3.6",
    "def mse_gradient(theta0, theta1, x, y):",
    [
        "m = len(x)",
        "h = theta0 + theta1 * x",
        "error = h - y",
        "gradient0 = 2 / m * np.sum(error)",
        "gradient1 = 2 / m * np.sum(error * x)",
        "return gradient0, gradient1",
    ],
    several(number("∂J/∂θ0"), number("∂J/∂θ1")),
    probes=DATA,
    distractors=[
        ("error = y - h", "sign",
         "With error = y - h both parts point the other way. Is a residual h - y or y - h?"),
        ("gradient1 = 2 / m * np.sum(error) * x", "x outside the sum",
         "There x stands outside the sum, as if it were one number. Which x does each error meet?"),
        ("gradient0 = 1 / 2 * m * np.sum(error)", "precedence",
         "Python reads 1 / 2 * m from left to right. Is the m under the line?"),
    ],
    names={"np": np},
    tell="For θ0 = {theta0}, θ1 = {theta1}, x = {x} and y = {y} you got {got}.",
    why="A line may stand anywhere below those whose names it uses: several orders are right.",
    hints=[
        "Find the line that hands the result back. What must be known before it?",
        "For each line: which names does it use, and which line sets them?",
        "Three of the lines are not needed: one has the wrong sign, one has x outside the sum, "
        "one multiplies by m.",
    ],
)  # fmt: skip

# --- recall

Recall(
    "3.r1",
    {
        "What is the slope of θ1² + 3·θ2 along θ2?": {
            "2·θ1": "That is the slope along θ1. Which variable moves here?",
            "3": None,
            "3·θ2": "θ2 grows by 1: by how much does 3·θ2 grow?",
        },
        "A simultaneous step: which values do both slopes use?": {
            "the old ones": None,
            "the new ones": "Both slopes belong to the place before the step. Are those new?",
            "the new θ1 and the old θ2": "Then θ1 has moved before. Whose slope is that?",
        },
        "What limits α on a bowl of two variables?": {
            "the flattest curvature": "It makes the walk slow. Which direction flies apart first?",
            "the start": "A step multiplies the distance by its factors. Do they depend on it?",
            "the steepest curvature": None,
        },
    },
    why="Today the two variables are the height and the slope of a line.",
    hints=[
        "Hold the other variable still: it is a plain number for the moment.",
        "Look at lesson 2's ravine: which direction zigzags when α is too large?",
    ],
)
