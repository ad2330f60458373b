"""Exercises of lesson 10: a program that learns, mended, and the instruments that showed how."""

import numpy as np

from gdlesson.checker.choices import Match, Recall
from gdlesson.lessons.mend_the_trainer import birds, given
from gdlesson.lessons.mend_the_trainer.unseen import WORDS, Unseen

# --- 10.1


def fit(X, y):
    """A function predict(X): grams for each row of any X with these six columns."""
    mean, std = X.mean(axis=0), X.std(axis=0)
    A = np.column_stack([np.ones(len(X)), (X - mean) / std])
    theta, z = np.zeros(A.shape[1]), np.zeros(A.shape[1])
    for _ in range(300):
        z = 0.9 * z + 2 / len(y) * A.T @ (A @ theta - y)
        theta = theta - 0.1 * z
    return lambda X: theta[0] + (X - mean) / std @ theta[1:]


e = Unseen(
    "10.1",
    fit,
    birds.halves,
    birds.GOAL,
    birds.NAMES,
    lambda X, y: given.trainer(X, y)[0],
    why="It learned from some birds and is right about others, which is what learning is for.",
    hints=[
        "Mend one line, run the program, and run the instruments again, until each of them has "
        "nothing to say. Then hand in what is left.",
        "Recall what `predict` needs of the birds that were learned from: θ, and their mean and "
        "std, column by column. It needs nothing of the birds that it is asked about.",
        "With the mean of all rows, standardised columns and α = 0.02, fifty epochs are enough. "
        "`return trainer(X, y)[0]` hands in your mended program.",
    ],
)


def through(columns, change=lambda h: h):
    """A fit that draws the best line through some columns, and changes what it says."""

    def answer(X, y):
        columns_ = list(columns)
        A = np.column_stack([np.ones(len(X)), X[:, columns_]])
        theta = np.linalg.lstsq(A, y, rcond=None)[0]
        return lambda X: change(theta[0] + X[:, columns_] @ theta[1:])

    return answer


def walked(alpha=0.1, steps=300, own=False, sign=1.0, start=0.0):
    """A fit that walks on standardised columns, with slips."""

    def answer(X, y):
        mean, std = X.mean(axis=0), X.std(axis=0)
        A = np.column_stack([np.ones(len(X)), (X - mean) / std])
        theta = np.full(A.shape[1], start)
        for _ in range(steps):
            theta = theta - sign * alpha * 2 / len(y) * A.T @ (A @ theta - y)
        if own:
            return lambda X: theta[0] + (X - X.mean(axis=0)) / X.std(axis=0) @ theta[1:]
        return lambda X: theta[0] + (X - mean) / std @ theta[1:]

    return answer


ALL = range(6)


def unscaled(X, y):
    """A fit that learns from standardised columns, and predicts from raw ones."""
    return through(ALL)((X - X.mean(axis=0)) / X.std(axis=0), y)


def nearest(X, y):
    """A fit that looks for the most similar bird."""
    spread = X.std(axis=0)
    return lambda new: np.array([y[np.argmin((((X - x) / spread) ** 2).sum(axis=1))] for x in new])


def remembers(X, y):
    """A fit whose predict looks into a place that the next fit writes over."""
    KEPT["predict"] = through(ALL)(X, y)
    return lambda X: KEPT["predict"](X)


KEPT: dict = {}


def shaky(X, y):
    """A fit whose predict draws at random."""
    line, rng = through(ALL)(X, y), np.random.default_rng(1)
    return lambda X: line(X) + rng.normal(0, 100, len(X))


def known_beforehand(X, y):
    return lambda X: through(ALL)(*birds.to_learn_from())(X)


def like(name, *functions):
    """Rows of a mistake, one for each function that makes it."""
    words = {
        "own scale": "What does `predict` take from the birds that it is asked about?",
        "not finite": "Did the walk fly apart, or was something divided by 0?",
        "another answer each time": "What changes between two calls?",
        "keeps state": "Where does it keep θ?",
        "does not look at y": "What does it learn from y?",
        "a pair": "Which one alone is asked for?",
        "predictions": "What will predict other birds?",
        "theta": "Which function of X predicts with them?",
        "needs more than X": "What did `fit` know already?",
        "count": "Which rows are they?",
    }
    return [(name, {**words, **WORDS}[name], function) for function in functions]


e.mistakes(
    *like("theta", lambda X, y: np.zeros(7)),
    *like("predictions", lambda X, y: through(ALL)(X, y)(X)),
    *like("a pair", lambda X, y: (np.zeros(7), through(ALL)(X, y))),
    *like("needs more than X", lambda X, y: lambda X, theta: theta[0] + X @ theta[1:]),
    *like("count", lambda X, y: lambda new: through(ALL)(X, y)(X)),
    *like("own scale", walked(own=True)),
    *like("not finite", walked(alpha=0.9, steps=3000)),
    *like("flew apart", walked(alpha=0.9, steps=30)),
    *like("only the mean", lambda X, y: lambda new: np.full(len(new), np.mean(y))),
    *like("one number for all", lambda X, y: lambda new: np.full(len(new), 5000.0)),
    *like("upside down", through(ALL, lambda h: 8400 - h)),
    *like("not scaled back", through(ALL, lambda h: (h - 4200) / 800)),
    *like("in kilograms", through(ALL, lambda h: h / 1000)),
    *like("shifted", through(ALL, lambda h: h - 4200)),
    *like("stretched", through(ALL, lambda h: 0.3 * h)),
    *like("three measures", through((0, 1, 2))),
    *like("no species", through((0, 1, 2, 3))),
    *like("no sex", through((0, 1, 2, 4, 5))),
    *like("one column", through((2,)), through((3,))),
    *like("new birds not scaled", unscaled),
    *like("half not read", lambda X, y: through(ALL)(X[:9], y[:9])),
    *like("by heart", nearest),
    *like("worse than the mean", walked(alpha=0.003, steps=100)),
    *like("not there yet", walked(alpha=0.01, steps=150, start=1000.0)),
    *like("another answer each time", shaky),
    *like("keeps state", remembers),
    *like("does not look at y", known_beforehand),
)

# --- 10.2

HAND, GRADIENT, KAPPA = "a small case by hand", "the gradient, part by part", "κ"
CURVE, CHANGED, ALONE = "the cost curve", "one thing changed", "one row alone"

# {mistake: (the instrument that shows it, {another instrument: what to ask then})}
SHOWS = {
    "a loop that returns inside itself": (HAND, {
        KAPPA: "κ comes from X alone. Which instrument looks at what `error` returns?",
        ALONE: "That asks `predict`. Does `predict` call `error`?",
        CURVE: "Drawn from its reports, all would look well. What made you doubt a report?",
        CHANGED: "Change what you like, the report stays small. Which report do you know?",
        GRADIENT: "A step does not use `error`. For which birds do you know what it should say?",
    }),
    "an error reported one update late": (HAND, {
        KAPPA: "κ knows of no report. After how many steps can you say yourself how far off it is?",
        ALONE: "That is about new birds. When is the report made, and when is the last step?",
        CURVE: "A late curve falls like a timely one. After how many steps do you know the truth?",
        CHANGED: "Whatever you change, it is late. After how many steps do you know the truth?",
        GRADIENT: "All slopes may be right. Which θ does the report belong to?",
    }),
    "θ0 moved before the other slopes": (GRADIENT, {
        KAPPA: "κ is the bowl's, not the step's. What looks at a single step?",
        ALONE: "`predict` comes after all steps. What looks at a single one?",
        CURVE: "It falls nearly as well. What tells a step's parts from each other?",
        CHANGED: "Which thing would show it? What tells a step's parts from each other?",
        HAND: "Seven parts by hand are long. What does that for you?",
    }),
    "a sum where the mean belongs": (GRADIENT, {
        KAPPA: "A sum is as stretched as a mean, so κ is the same. What says how much too large?",
        ALONE: "`predict` comes after all steps. What says how many times too large a slope is?",
        CURVE: "A small α hides it. What says how many times too large a slope is?",
        CHANGED: "More rows, longer steps: true. What reads the same in all seven parts?",
        HAND: "It could, for one part. What reads the same in all seven?",
    }),
    "one mean for the whole table": (KAPPA, {
        ALONE: "Scaled one way or the other, a bird has one weight. What says how long the way is?",
        CURVE: "You see that it creeps. What says why, and how much?",
        CHANGED: "Another α, another size: it creeps. What says why, and how much?",
        GRADIENT: "Each slope is right for the columns it gets. What says how unlike those are?",
        HAND: "Two birds have hardly a ravine. What says how long that of all is?",
    }),
    "a walk stopped after ten epochs": (CURVE, {
        KAPPA: "κ says how long it may take. What shows whether it was long enough?",
        ALONE: "A bird alone knows of no epoch. What shows the walk from start to end?",
        CHANGED: "More epochs are better, true. What shows how many are enough?",
        GRADIENT: "That looks at one step. What shows the walk from start to end?",
        HAND: "Nobody walks ten epochs by hand. What shows the walk from start to end?",
    }),
    "a last batch never read": (CHANGED, {
        KAPPA: "κ is made of all rows. How do you find a bird that the walk does not hear?",
        ALONE: "That asks `predict`. How do you find a bird that the walk does not hear?",
        CURVE: "Without a few birds it falls as before. How do you find one that is not heard?",
        GRADIENT: "A step is right for the rows it gets. How do you find one that it never gets?",
        HAND: "Two birds, batches of one: none is left over. How do you find one that is?",
    }),
    "a memory emptied at each step": (CHANGED, {
        KAPPA: "κ is the bowl's. What should another β do to the walk?",
        ALONE: "`predict` comes after the walk. What should another β do to the walk?",
        CURVE: "Plain descent falls, too. What should another β do to the curve?",
        GRADIENT: "One step from z = 0 is right. What should another β do to the next?",
        HAND: "One step is right by hand. What should another β do to the next?",
    }),
    "a new bird scaled by itself": (ALONE, {
        KAPPA: "κ is about the birds that learn. Which birds does `predict` meet?",
        CURVE: "For the birds that learn, both scales are one. Which bird shows the difference?",
        CHANGED: "Other birds beside it, another weight: true. What are the fewest beside it?",
        GRADIENT: "It walks rightly. What happens after the walk?",
        HAND: "Nearly. What is the smallest case that `predict` can meet?",
    }),
}  # fmt: skip

Match(
    "10.2",
    {mistake: shows for mistake, (shows, _) in SHOWS.items()},
    options=[KAPPA, ALONE, HAND, CURVE, CHANGED, GRADIENT],
    words={
        (mistake, o): words for mistake, (_, more) in SHOWS.items() for o, words in more.items()
    },
    why="Each instrument looks at one thing only, and that is why its finding is clear.",
    hints=[
        "Which part of the program is a mistake in, and which instrument looks at that part?",
        "A small case shows two of them, the gradient two, and changing one thing two.",
    ],
)

# --- recall

Recall(
    "10.r1",
    {
        "A gradient check reads 1/3 in every part. Why?": {
            "a part is missing": "That part alone would read 1. What would all parts share?",
            "a factor 2": None,
            "a wrong sign": "That reads 1. Which factor f has |f − 1|/(f + 1) = 1/3?",
        },
        "The cost still falls where the walk ends. What helps?": {
            "a smaller rate": "Then it falls more slowly. What does the walk lack?",
            "fewer features": "The bowl would be another one. What does the walk lack?",
            "more steps": None,
        },
        "Whose mean and std standardise a bird that is held back?": {
            "those of the birds that learn": None,
            "its own": "A bird alone has a std of 0. What does θ expect?",
            "those of all birds": "Then it has helped to learn. What was that called?",
        },
    },
    why="Three of the instruments that you will need today.",
    hints=[
        "In lesson 6 the check of a gradient had 0 for right, 1/3 and 1.",
        "In lesson 9 a leak was what let the birds held back help to standardise.",
    ],
)
