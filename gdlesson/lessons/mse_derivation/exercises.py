"""Exercises of lesson 3: the line, its mean squared error, and the gradient of it."""

import numpy as np

from gdlesson.checker import Exercise, kinds
from gdlesson.checker.kinds import number, several
from gdlesson.checker.kinds import series as numbers
from gdlesson.derivation import CHOICES, questions
from gdlesson.lessons import slips


def array(*values):
    return np.array(values, float)


# --- 3.1


def hypothesis(theta0, theta1, x):
    """The line's values h(x) = θ0 + θ1·x, one for each x."""
    return theta0 + theta1 * x


e = Exercise(
    "3.1",
    hypothesis,
    numbers("the predictions"),
    probes=[
        (1.0, 2.0, array(1, 2, 4)),
        (-3.0, 0.5, array(3, -1, 7, 2)),
        (0.75, -1.25, array(2.5, 0.4, -3.1)),
        (40.0, -7.0, array(120, 35, 260, 410, 15)),
    ],
    tell="For θ0 = {theta0}, θ1 = {theta1} and x = {x} you predict {got}.",
    why="Two numbers make the line; each x has one prediction on it, so x may have any length.",
    hints=[
        "Look at x = 0: at what height does the line start there?",
        "Recall that the slope says how much the height grows for each 1 that x grows.",
        "Multiply x by the slope, all at once, and add the height at x = 0.",
    ],
)


@e.turn("swapped parameters", "θ0 and θ1 seem to have changed places. Which one multiplies x?")
def _(theta0, theta1, x):
    return theta1, theta0, x


@e.turn("missing theta0", "At x = 0 your line passes through 0. What height should it have there?")
def _(theta0, theta1, x):
    return 0.0, theta1, x


@e.turn("sign of theta0", "θ0 comes in with the other sign. Is it added or subtracted?")
def _(theta0, theta1, x):
    return -theta0, theta1, x


@e.turn("sign of theta1", "The line leans the other way. Which sign stands before the slope?")
def _(theta0, theta1, x):
    return theta0, -theta1, x


@e.mistake("missing x", "Every prediction is the same. Where should x come in?")
def _(theta0, theta1, x):
    return np.full(len(x), theta0 + theta1)


@e.mistake("missing x", "Every prediction is the same. Where should x come in?")
def _(theta0, theta1, x):
    return np.full(len(x), theta0)


@e.mistake("missing theta1", "The line rises by 1 for each x. Where is its slope θ1?")
def _(theta0, theta1, x):
    return theta0 + x


@e.mistake("brackets", "θ0 seems to be multiplied by x as well. Which product comes first?")
def _(theta0, theta1, x):
    return (theta0 + theta1) * x


@e.mistake("brackets", "θ1 seems to multiply θ0 as well. Which product comes first?")
def _(theta0, theta1, x):
    return theta1 * (theta0 + x)


@e.mistake("plus for times", "The slope seems to be added to x. What does a slope do with x?")
def _(theta0, theta1, x):
    return theta0 + theta1 + x


@e.mistake("times for plus", "θ0 multiplies the rest. What should it do to the line's height?")
def _(theta0, theta1, x):
    return theta0 * theta1 * x


@e.mistake("index as power", "Later x grow too fast. Is the ⁽ⁱ⁾ in x⁽ⁱ⁾ a power or a number?")
def _(theta0, theta1, x):
    return theta0 + theta1 * x ** np.arange(1, len(x) + 1)


@e.mistake("index as power", "The first x becomes 1. Is the ⁽ⁱ⁾ in x⁽ⁱ⁾ a power or a number?")
def _(theta0, theta1, x):
    return theta0 + theta1 * x ** np.arange(len(x))


@e.mistake("index for x", "You used each example's number. Where should its x come in?")
def _(theta0, theta1, x):
    return theta0 + theta1 * np.arange(len(x))


@e.mistake("index for x", "You used each example's number. Where should its x come in?")
def _(theta0, theta1, x):
    return theta0 + theta1 * np.arange(1, len(x) + 1)


@e.mistake("square of x", "x comes in as x². Is that still a straight line?")
def _(theta0, theta1, x):
    return theta0 + theta1 * x**2


@e.twist("first example skipped", "The first x has no prediction. Where does your loop begin?")
def _(h, theta0, theta1, x):
    return h[1:]


@e.twist("last example skipped", "The last x has no prediction. Where does your loop end?")
def _(h, theta0, theta1, x):
    return h[:-1]


@e.twist("return in the loop", "Only the first x is served. Does `return` stand in the loop?")
def _(h, theta0, theta1, x):
    return h[:1]


@e.twist("only the last", "Only the last x is served. Are the others kept?")
def _(h, theta0, theta1, x):
    return h[-1:]


@e.twist("mean", "You gave one mean for all. Which height has each x?")
def _(h, theta0, theta1, x):
    return [np.mean(h)]


@e.twist("sum", "You gave one sum for all. Which height has each x?")
def _(h, theta0, theta1, x):
    return [np.sum(h)]


@e.twist("running sum", "Each value holds those before it too. Is something kept between two x?")
def _(h, theta0, theta1, x):
    return np.cumsum(h)


slips.add_whole_numbers(e)


# --- what goes wrong with a mean, and with h(x) - y, in all that is made of them


FIXED = (3, 4, 5, 6, 8, 10, 100, 193)  # no m of 2: half of the sum is two mistakes here


def add_residual_slips(e):
    """Slips in h(x) - y, for an exercise with arguments (theta0, theta1, x, y)."""

    def turn(name, message, function):
        e.turn(name, message)(function)

    turn(
        "brackets",
        "θ1·x counts with the wrong sign. Is all of h in brackets where it is subtracted?",
        lambda theta0, theta1, x, y: (theta0, -theta1, x, y),
    )
    turn(
        "brackets",
        "θ0 counts with the wrong sign. Is all of h in brackets where it is subtracted?",
        lambda theta0, theta1, x, y: (-theta0, theta1, x, y),
    )
    turn(
        "plus y",
        "y seems to be added to h. How far are they from each other?",
        lambda theta0, theta1, x, y: (theta0, theta1, x, -y),
    )
    turn(
        "swapped parameters",
        "θ0 and θ1 seem to have changed places. Which one multiplies x?",
        lambda theta0, theta1, x, y: (theta1, theta0, x, y),
    )
    turn(
        "missing theta0",
        "Your line passes through 0 at x = 0. Where is θ0?",
        lambda theta0, theta1, x, y: (0.0, theta1, x, y),
    )
    turn(
        "missing y",
        "y seems to be missing. What is the line compared with?",
        lambda theta0, theta1, x, y: (theta0, theta1, x, 0 * y),
    )
    turn(
        "swapped data",
        "x and y seem to have changed places. Which one does the line predict?",
        lambda theta0, theta1, x, y: (theta0, theta1, y, x),
    )
    turn(
        "first example skipped",
        "The first example does not count. Where does your loop begin?",
        lambda theta0, theta1, x, y: (theta0, theta1, x[1:], y[1:]),
    )
    turn(
        "last example skipped",
        "The last example does not count. Where does your loop end?",
        lambda theta0, theta1, x, y: (theta0, theta1, x[:-1], y[:-1]),
    )


def add_loop_twists(e, one_term):
    """Slips of a loop over the examples; one_term(theta0, theta1, x, y): what one adds, as parts.

    The examples are counted by m, or by the number of those that were seen.
    """
    first = "The first example does not count. Where does your loop begin?"
    last = "The last example does not count. Where does your loop end?"
    returned = "Only the first example counts. Does `return` stand in the loop?"
    replaced = "Only the last example counts. Is each one added to those before?"
    for name, message, part in (
        ("return in the loop", returned, slice(1)),
        ("only the last", replaced, slice(-1, None)),
        ("first example skipped", first, slice(1, None)),
        ("last example skipped", last, slice(-1)),
    ):
        for divides in (True, False):
            e.mistake(name, message)(
                lambda theta0, theta1, x, y, part=part, divides=divides: one_term(
                    theta0, theta1, x[part], y[part], len(y) if divides else 1
                )
            )


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
)

slips.add_mean(e, fixed=FIXED)


@e.twist("half", "That is half of the MSE. Is there a 2 under the line that should not be?")
def _(value, theta0, theta1, x, y):
    return value / 2


@e.twist("extra 2", "That is twice the MSE. Is there a 2 too many?")
def _(value, theta0, theta1, x, y):
    return 2 * value


@e.twist("root", "You took a root at the end. Does the formula have one?")
def _(value, theta0, theta1, x, y):
    return np.sqrt(value)


@e.twist("root", "You took the root of the sum. Does the formula have a root?")
def _(value, theta0, theta1, x, y):
    return np.sqrt(value * len(y))


@e.twist("sign", "That is below 0. Can a square be negative?")
def _(value, theta0, theta1, x, y):
    return -value


@e.twist("m minus 1", "You divided by m - 1, it seems. How many examples are there?")
def _(value, theta0, theta1, x, y):
    return value * len(y) / (len(y) - 1)


def errors(theta0, theta1, x, y):
    return theta0 + theta1 * x - y


add_residual_slips(e)


@e.mistake("absolute value", "That is the mean size of the errors. What makes them squares?")
def _(theta0, theta1, x, y):
    return np.mean(np.abs(errors(theta0, theta1, x, y)))


@e.mistake("not squared", "Misses above and below cancel here. What should happen to each error?")
def _(theta0, theta1, x, y):
    return np.mean(errors(theta0, theta1, x, y))


@e.mistake("square of the sum", "You added first and squared then. Which comes first?")
def _(theta0, theta1, x, y):
    return np.sum(errors(theta0, theta1, x, y)) ** 2 / len(y)


@e.mistake("square of the mean", "You took the mean first and squared then. Which comes first?")
def _(theta0, theta1, x, y):
    return np.mean(errors(theta0, theta1, x, y)) ** 2


@e.mistake("square of the sum", "You added first and squared then. Which comes first?")
def _(theta0, theta1, x, y):
    return np.sum(errors(theta0, theta1, x, y)) ** 2


@e.mistake("precedence", "Only y is squared. Which brackets hold what the square belongs to?")
def _(theta0, theta1, x, y):
    return np.mean(theta0 + theta1 * x - y**2)


@e.mistake("precedence", "Only θ1·x is squared. Which brackets hold what is squared?")
def _(theta0, theta1, x, y):
    return np.mean(y - theta0 + (theta1 * x) ** 2)


@e.mistake("squares of each", "h and y were squared before subtracting. Which comes first?")
def _(theta0, theta1, x, y):
    return np.mean((theta0 + theta1 * x) ** 2 - y**2)


@e.mistake("doubled", "Each error was doubled. What does the exponent 2 mean?")
def _(theta0, theta1, x, y):
    return np.mean(2 * errors(theta0, theta1, x, y))


@e.mistake("cubed", "The exponent seems to be 3. Which one is in the formula?")
def _(theta0, theta1, x, y):
    return np.mean(errors(theta0, theta1, x, y) ** 3)


@e.mistake("missing x", "The line is flat at θ0 + θ1. Where should x come in?")
def _(theta0, theta1, x, y):
    return np.mean((theta0 + theta1 - y) ** 2)


@e.mistake("missing theta1", "The slope of your line is always 1. Where is θ1?")
def _(theta0, theta1, x, y):
    return np.mean((theta0 + x - y) ** 2)


@e.mistake("brackets in h", "θ0 seems to be multiplied by x as well. Which product comes first?")
def _(theta0, theta1, x, y):
    return np.mean(((theta0 + theta1) * x - y) ** 2)


@e.mistake(
    "every x with every y", "Each x met each y. Is one of them a column, or a loop too many?"
)
def _(theta0, theta1, x, y):
    return np.mean(errors(theta0, theta1, x[:, None], y[None, :]) ** 2)


@e.mistake(
    "every x with every y", "Each x met each y. Is one of them a column, or a loop too many?"
)
def _(theta0, theta1, x, y):
    return np.sum(errors(theta0, theta1, x[:, None], y[None, :]) ** 2) / len(y)


@e.mistake("variance", "That is the spread about the mean error. What are errors measured from?")
def _(theta0, theta1, x, y):
    return np.var(errors(theta0, theta1, x, y))


@e.mistake("divided in the loop", "You divide by m again at each example. When is that due?")
def _(theta0, theta1, x, y):
    total = 0.0
    for error in errors(theta0, theta1, x, y):
        total = (total + error**2) / len(y)
    return total


@e.mistake("only the largest", "Only one error counts, the largest. What does the Σ ask for?")
def _(theta0, theta1, x, y):
    return np.max(errors(theta0, theta1, x, y) ** 2)


@e.mistake("median", "That is the middle one. What does the formula do with all of them?")
def _(theta0, theta1, x, y):
    return np.median(errors(theta0, theta1, x, y) ** 2)


@e.mistake("predicts only", "That is about the line alone. What is it compared with?")
def _(theta0, theta1, x, y):
    return np.mean(theta0 + theta1 * x)


add_loop_twists(
    e,
    lambda theta0, theta1, x, y, m: np.sum(errors(theta0, theta1, x, y) ** 2) / m,
)
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
    """(∂J/∂θ0, ∂J/∂θ1) of the MSE: (2/m) Σ (h(x) - y) and (2/m) Σ (h(x) - y)·x."""
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
)

slips.add_sign(e, "The sign is turned round. Is it h - y, or y - h?")
slips.add_twos(
    e,
    "That is half of it. Where has the 2 of the power rule gone?",
    "That is twice what it should be. How often did the 2 come down?",
)
slips.add_mean(e, fixed=FIXED)


@e.twist("precedence", "It grows with m. In 1/2*m, does Python divide by m?")
def _(part, theta0, theta1, x, y):
    return part * len(y) ** 2 / 4


@e.mistake("missing x", "∂J/∂θ1 equals ∂J/∂θ0. What is the inner derivative for θ1?")
def _(theta0, theta1, x, y):
    first, _ = mse_gradient(theta0, theta1, x, y)
    return first, first


@e.mistake("x in both", "∂J/∂θ0 has an x in it. What is the inner derivative for θ0?")
def _(theta0, theta1, x, y):
    _, second = mse_gradient(theta0, theta1, x, y)
    return second, second


@e.mistake("swapped order", "The two values have changed places. Which one comes first?")
def _(theta0, theta1, x, y):
    return mse_gradient(theta0, theta1, x, y)[::-1]


add_residual_slips(e)


def parts(theta0, theta1, x, y, weights, power=1):
    """Twice the mean of the errors to that power, plain and with weights."""
    error = errors(theta0, theta1, x, y) ** power
    return 2 * np.mean(error), 2 * np.mean(error * weights)


@e.mistake("x squared", "∂J/∂θ1 weighs each error with x². What is the inner derivative for θ1?")
def _(theta0, theta1, x, y):
    return parts(theta0, theta1, x, y, x**2)


@e.mistake("y for x", "∂J/∂θ1 weighs each error with its y. Which one stands beside θ1 in h?")
def _(theta0, theta1, x, y):
    return parts(theta0, theta1, x, y, y)


@e.mistake("times theta1", "∂J/∂θ1 is multiplied by θ1. What is left of θ1·x for θ1?")
def _(theta0, theta1, x, y):
    return parts(theta0, theta1, x, y, theta1)


@e.mistake("times theta1", "θ1 itself is a factor of ∂J/∂θ1. What is left of θ1·x for θ1?")
def _(theta0, theta1, x, y):
    return parts(theta0, theta1, x, y, theta1 * x)


@e.mistake("absolute x", "∂J/∂θ1 has lost the sign of x. Where did that happen?")
def _(theta0, theta1, x, y):
    return parts(theta0, theta1, x, y, np.abs(x))


@e.mistake("divided by x", "∂J/∂θ1 divides by x. What does the inner derivative do with it?")
def _(theta0, theta1, x, y):
    return parts(theta0, theta1, x, y, 1 / x)


@e.mistake("x outside the sum", "You took x out of the sum. Is it the same x for each example?")
def _(theta0, theta1, x, y):
    return parts(theta0, theta1, x, y, np.mean(x))


@e.mistake("x outside the sum", "You took x out of the sum. Is it the same x for each example?")
def _(theta0, theta1, x, y):
    return parts(theta0, theta1, x, y, np.sum(x))


@e.mistake("x outside the sum", "You took x out of the sum. Is it the same x for each example?")
def _(theta0, theta1, x, y):
    return parts(theta0, theta1, x, y, x[-1])


@e.mistake("one x for all", "The first x weighs all errors. Which x belongs to which error?")
def _(theta0, theta1, x, y):
    return parts(theta0, theta1, x, y, x[0])


@e.mistake("square kept", "The errors are still squared. What is the derivative of r²?")
def _(theta0, theta1, x, y):
    return parts(theta0, theta1, x, y, x, power=2)


@e.mistake("absolute value", "The errors have lost their signs. Which sign has one below the line?")
def _(theta0, theta1, x, y):
    error = np.abs(errors(theta0, theta1, x, y))
    return 2 * np.mean(error), 2 * np.mean(error * x)


@e.mistake("cost", "That is the cost J itself. How fast does it change with each parameter?")
def _(theta0, theta1, x, y):
    cost = np.mean(errors(theta0, theta1, x, y) ** 2)
    return cost, cost


@e.mistake("cost", "That is the cost, weighed with x in one part. What is the derivative of r²?")
def _(theta0, theta1, x, y):
    error = errors(theta0, theta1, x, y) ** 2
    return np.mean(error), np.mean(error * x)


@e.mistake("missing x in h", "The line is flat at θ0 + θ1. Where should x come into h?")
def _(theta0, theta1, x, y):
    return parts(theta0, theta1, np.ones(len(y)), y, x)


@e.mistake("brackets", "x multiplies a part of the error only. Which brackets hold all of it?")
def _(theta0, theta1, x, y):
    first, _ = mse_gradient(theta0, theta1, x, y)
    return first, 2 * np.mean(theta0 + theta1 * x - y * x)


@e.mistake("both added", "Both values are the sum of the two parts. Which belongs to which?")
def _(theta0, theta1, x, y):
    first, second = mse_gradient(theta0, theta1, x, y)
    return first + second, first + second


@e.mistake(
    "every x with every y", "Each x met each y. Is one of them a column, or a loop too many?"
)
def _(theta0, theta1, x, y):
    error = errors(theta0, theta1, x[:, None], y[None, :])
    return 2 * np.mean(error), 2 * np.mean(error * x[:, None])


@e.mistake(
    "every x with every y", "Each x met each y. Is one of them a column, or a loop too many?"
)
def _(theta0, theta1, x, y):
    error = errors(theta0, theta1, x[:, None], y[None, :])
    return 2 * np.mean(error), 2 * np.mean(error * x)


@e.mistake("sum shared", "The second sum starts where the first one ended. Is it set to 0 first?")
def _(theta0, theta1, x, y):
    first, second = mse_gradient(theta0, theta1, x, y)
    return first, first + second


@e.mistake("learning rate", "You return new parameters. What is asked for is the slope itself?")
def _(theta0, theta1, x, y):
    first, second = mse_gradient(theta0, theta1, x, y)
    return theta0 - first, theta1 - second


def sums(theta0, theta1, x, y, m):
    error = errors(theta0, theta1, x, y)
    return 2 * np.sum(error) / m, 2 * np.sum(error * x) / m


add_loop_twists(e, sums)
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
    return np.mean(errors(theta0, theta1, x, y) ** 2)


def square_sum(theta0, theta1, x, y):
    "the plain sum"
    return np.sum(errors(theta0, theta1, x, y) ** 2)


def correct(theta0, theta1, x, y):
    "the right one"
    return mse_gradient(theta0, theta1, x, y)


def without_x(theta0, theta1, x, y):
    "one that forgets x in ∂J/∂θ1"
    first, _ = mse_gradient(theta0, theta1, x, y)
    return first, first


def first_halved(theta0, theta1, x, y):
    "one that forgets the 2 in ∂J/∂θ0"
    first, second = mse_gradient(theta0, theta1, x, y)
    return first / 2, second


def both_off(theta0, theta1, x, y):
    "one that is 3 too large and 5 too small"
    first, second = mse_gradient(theta0, theta1, x, y)
    return first + 3, second - 5


def off_both(theta0, theta1, x, y):
    "one that is 4 too small and 1.5 too large"
    first, second = mse_gradient(theta0, theta1, x, y)
    return first - 4, second + 1.5


def too_large(theta0, theta1, x, y):
    "one that is 2 and 3.5 too large"
    first, second = mse_gradient(theta0, theta1, x, y)
    return first + 2, second + 3.5


def too_small(theta0, theta1, x, y):
    "one that is 6 and 1 too small"
    first, second = mse_gradient(theta0, theta1, x, y)
    return first - 6, second - 1


def of_the_sum(theta0, theta1, x, y):
    "one that forgets the 2s"
    m = len(y)
    first, second = mse_gradient(theta0, theta1, x, y)
    return first * m / 2, second * m / 2


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
)


def differences(cost, gradient, theta0, theta1, x, y, eps=1e-5, back=None, scale=1.0):
    """Claimed minus felt, an array of two; back: the step to the other side, eps without it."""
    back = eps if back is None else back
    run = (eps + back) * scale
    first = cost(theta0 + eps, theta1, x, y) - cost(theta0 - back, theta1, x, y)
    second = cost(theta0, theta1 + eps, x, y) - cost(theta0, theta1 - back, x, y)
    return np.array(gradient(theta0, theta1, x, y)) - np.array([first, second]) / run


ONLY = "You looked at {} only. What if the other part is the wrong one?"


@e.mistake("first only", ONLY.format("∂J/∂θ0"))
def _(*args):
    return abs(differences(*args)[0])


@e.mistake("second only", ONLY.format("∂J/∂θ1"))
def _(*args):
    return abs(differences(*args)[1])


@e.mistake("missing abs", "A part that is too small counts as good. What makes sizes of both?")
def _(*args):
    return max(differences(*args))


@e.mistake("missing abs", "A part that is too large counts as good. What makes sizes of both?")
def _(*args):
    return max(-differences(*args))


@e.mistake("abs too late", "You took the larger one first, then its size. Which comes first?")
def _(*args):
    return abs(max(differences(*args)))


@e.mistake("abs too late", "You took the larger one first, then its size. Which comes first?")
def _(*args):
    return abs(max(-differences(*args)))


@e.mistake("sum", "That is the sum of both sizes. Which one is asked for?")
def _(*args):
    return sum(abs(differences(*args)))


@e.mistake("sum", "The two differences were added with their signs. Can they cancel?")
def _(*args):
    return sum(differences(*args))


@e.mistake("sum", "The two differences were added before `abs`. Can they cancel?")
def _(*args):
    return abs(sum(differences(*args)))


@e.mistake("mean", "That is the mean of both sizes. Which one is asked for?")
def _(*args):
    return np.mean(abs(differences(*args)))


@e.mistake("mean", "The mean was taken with the signs. Can the two cancel?")
def _(*args):
    return np.mean(differences(*args))


@e.mistake("smallest", "That is the smaller one. Which of the two tells you of a mistake?")
def _(*args):
    return min(abs(differences(*args)))


@e.mistake("smallest", "That is the smaller one, with its sign. Which size tells of a mistake?")
def _(*args):
    return min(differences(*args))


@e.mistake("sign", "The size came out negative. What does `abs` belong to?")
def _(*args):
    return -max(abs(differences(*args)))


@e.mistake("length", "That is the length of the difference as an arrow. Which size is asked for?")
def _(*args):
    return np.sqrt(sum(differences(*args) ** 2))


@e.mistake("squared", "The differences were squared. What is asked for is their size?")
def _(*args):
    return max(differences(*args) ** 2)


@e.mistake("squared", "The differences were squared and added. Which size is asked for?")
def _(*args):
    return sum(differences(*args) ** 2)


@e.mistake("relative", "That is a share of the slope. What is asked for is the difference itself?")
def _(cost, gradient, theta0, theta1, x, y):
    off = differences(cost, gradient, theta0, theta1, x, y)
    return max(abs(off / (np.array(gradient(theta0, theta1, x, y)) - off)))


@e.mistake("relative", "That is a share of the slope. What is asked for is the difference itself?")
def _(cost, gradient, theta0, theta1, x, y):
    off = differences(cost, gradient, theta0, theta1, x, y)
    return max(abs(off / np.array(gradient(theta0, theta1, x, y))))


@e.mistake("half the distance", "The felt slope is twice too large. How far apart are your points?")
def _(*args):
    return max(abs(differences(*args, scale=0.5)))


@e.mistake(
    "twice the distance", "The felt slope is half as large as it is. How far apart are the points?"
)  # noqa: E501
def _(*args):
    return max(abs(differences(*args, scale=2)))


@e.mistake(
    "not divided", "The felt slope is nearly 0. What is the difference in height divided by?"
)
def _(*args):
    return max(abs(differences(*args, scale=1e9)))


@e.mistake("nothing felt", "That is the size of the gradient. What should it be compared with?")
def _(cost, gradient, theta0, theta1, x, y):
    return max(gradient(theta0, theta1, x, y))


@e.mistake("gradient unused", "That is the size of the felt slope. What is it compared with?")
def _(cost, gradient, theta0, theta1, x, y):
    felt = differences(cost, lambda *_: (0.0, 0.0), theta0, theta1, x, y)
    return max(abs(felt))


@e.mistake(
    "sum for difference", "Claimed and felt slope were added. How do you compare two numbers?"
)
def _(cost, gradient, theta0, theta1, x, y):
    off = differences(cost, gradient, theta0, theta1, x, y)
    return max(abs(2 * np.array(gradient(theta0, theta1, x, y)) - off))


@e.mistake("both moved", "Both parameters move together. What should stay while you feel one?")
def _(cost, gradient, theta0, theta1, x, y):
    eps = 1e-5
    rise = cost(theta0 + eps, theta1 + eps, x, y) - cost(theta0 - eps, theta1 - eps, x, y)
    return max(np.abs(np.array(gradient(theta0, theta1, x, y)) - rise / (2 * eps)))


def felt(cost, theta0, theta1, x, y):
    return -differences(cost, lambda *_: (0.0, 0.0), theta0, theta1, x, y)


@e.mistake("one parameter felt", "Both parts are compared with the slope for θ0. What about θ1's?")
def _(cost, gradient, *args):
    return max(np.abs(np.array(gradient(*args)) - felt(cost, *args)[0]))


@e.mistake("one parameter felt", "Both parts are compared with the slope for θ1. What about θ0's?")
def _(cost, gradient, *args):
    return max(np.abs(np.array(gradient(*args)) - felt(cost, *args)[1]))


@e.mistake("swapped parts", "θ0's part is compared with θ1's slope. Which order has the gradient?")
def _(cost, gradient, *args):
    return max(np.abs(np.array(gradient(*args))[::-1] - felt(cost, *args)))


@e.mistake("compared last", "You compared only the largest parts. Is each compared with its own?")
def _(cost, gradient, *args):
    return abs(max(np.abs(gradient(*args))) - max(np.abs(felt(cost, *args))))


@e.mistake("own cost", "You felt the MSE of your own. Which cost was given?")
def _(cost, *args):
    return max(abs(differences(mean_square, *args)))


@e.mistake("own gradient", "You checked a gradient of your own. Which one was given?")
def _(cost, gradient, *args):
    return max(abs(differences(cost, correct, *args)))


@e.mistake("step too wide", "Your felt slope is itself too rough. How small is your step?")
def _(*args):
    return max(abs(differences(*args, eps=0.01, back=0.0)))


@e.mistake("step too wide", "Your felt slope is itself too rough. How small is your step?")
def _(*args):
    return max(abs(differences(*args, eps=0.1, back=0.0)))


@e.mistake("step too wide", "Your felt slope is itself too rough. How small is your step?")
def _(*args):
    return max(abs(differences(*args, eps=1.0, back=0.0)))


@e.mistake("always 0", "That would pass every gradient. Where are the two slopes compared?")
def _(*args):
    return 0.0
