"""Exercises of lesson 7: sums by block, single steps, batches, and rates that fall."""

import copy
import weakref

import numpy as np

from gdlesson import data, features, stochastic
from gdlesson.checker import Exercise
from gdlesson.checker.choices import Match, Recall
from gdlesson.checker.choose import Choose
from gdlesson.checker.kinds import (
    WrongKind,
    as_items,
    as_number,
    number,
    plain,
    series,
    several,
    show,
)
from gdlesson.checker.kinds import square as square_table
from gdlesson.lessons import slips
from gdlesson.text import digits, listed

# --- 7.1


class Blocks:
    """Blocks (X, y) to be read once, one after the other; a copy can be read anew.

    kept: how many of the tables handed out before were still there when the next was asked for.
    """

    def __init__(self, *pairs):
        self.pairs, self.kept = pairs, 0
        self._left, self._given = iter(pairs), []

    def __copy__(self):
        return Blocks(*self.pairs)

    def __iter__(self):
        return self

    def __next__(self):
        X, y = (part.copy() for part in next(self._left))
        self.kept = max(self.kept, sum(given() is not None for given in self._given))
        self._given.append(weakref.ref(X))
        return X, y

    def __str__(self):
        sizes = listed([len(y) for _, y in self.pairs])
        return f"{len(self.pairs)} blocks of {sizes} examples" if len(self.pairs) > 1 else (
            f"one block of {sizes} examples")  # fmt: skip


def block_sums(blocks):
    """(G, c): XᵀX and Xᵀy of all blocks (X, y) together, X with ones put in front."""
    G = c = 0
    for X, y in blocks:
        A = np.column_stack([np.ones(len(y)), X])
        G, c = G + A.T @ A, c + A.T @ y
    return G, c


class table_and_side(several):
    """G and c; says it when they changed places, or nothing was added to them."""

    def __init__(self):
        super().__init__(square_table("G"), series("c"))

    def read(self, value):
        if isinstance(plain(value), np.ndarray) and np.ndim(value) == 2:
            raise WrongKind("only G", "One table came back, G, it seems. Where is c?")
        if isinstance(plain(value), np.ndarray) and np.ndim(value) == 1:
            raise WrongKind(
                "one row",
                "One row of numbers came back. Two things are asked for, the table G and the row "
                "c: which of the two is that, if any?",
            )
        if isinstance(value, (tuple, list)) and len(value) == 2:
            shapes = [dimensions(item) for item in value]
            if None in shapes or shapes[0] == 3 or shapes[1] == 2 and isinstance(value[1], list):
                raise WrongKind(
                    "not added up",
                    "Each block's sums stand by themselves in a list. One G and one c are asked "
                    "for, for all blocks together. What makes one of many?",
                )
            if shapes == [1, 2] or shapes == [2, 2] and np.shape(value[0])[1] == 1 != len(value[0]):
                raise WrongKind("swapped", "A list stands first, then a table. Which comes first?")
            if shapes[0] == 1:
                raise WrongKind(
                    "row for G",
                    f"G came back as a row of {len(value[0])} numbers, and it is a table. Which "
                    "products of two columns are missing?",
                )
            if shapes == [2, 2]:
                raise WrongKind(
                    "column",
                    f"c came back with the shape {np.shape(value[1])}, and a flat row of numbers "
                    "can be solved for θ. Is a y turned into a column? What makes c flat?",
                )
            for label, item in zip(self.labels, value, strict=True):
                if isinstance(item, (int, float)) and item == 0:
                    raise WrongKind(
                        "reads twice",
                        f"{label} came back as the number 0: nothing was added to it. The blocks "
                        "can be read once. Had they been read before?",
                    )
        return super().read(value)


def dimensions(item):
    """How many dimensions an item has; None where its parts are of several shapes."""
    try:
        return np.ndim(item)
    except ValueError:
        return None


def kept_them_all(answer):
    """A remark where an answer has all blocks in memory at once."""
    blocks = copy.copy(MANY_BLOCKS)
    answer(blocks)
    if blocks.kept < 3:
        return ""
    return "One remark: at the end all blocks are in memory at once. Would a thousand fit?"


def other_blocks(args, rng):
    """Blocks of other sizes, with as many features."""
    n = args[0].pairs[0][0].shape[1]
    sizes = rng.integers(1, 5, int(rng.integers(1, 5)))
    return (Blocks(*(made_block(size, n, rng) for size in sizes)),)


def made_block(m, n, rng):
    return rng.normal(1, 3, (m, n)).round(2), rng.normal(2, 4, m).round(2)


RNG = np.random.default_rng(7)  # numbers that nobody sees but the checker
MANY_BLOCKS = Blocks(*(made_block(size, 3, RNG) for size in (4, 1, 7, 3, 2, 6)))

e = Exercise(
    "7.1",
    block_sums,
    table_and_side(),
    probes=[
        (Blocks((np.array([[2.0], [5.0]]), np.array([3.0, -1.0])),
                (np.array([[1.0], [4.0]]), np.array([6.0, 2.0]))),),
        (Blocks((np.array([[1.0, 3.0], [2.5, -1.0], [4.0, 0.5]]), np.array([2.0, 7.0, -3.0])),
                (np.array([[-2.0, 6.0]]), np.array([5.0])),
                (np.array([[0.5, 1.5], [3.0, -4.0]]), np.array([1.0, 4.0]))),),
        (Blocks((np.array([[3.0, -2.0, 0.7], [1.5, 4.0, -6.0], [2.0, 5.0, 1.0], [0.3, 1.0, 8.0],
                           [7.0, 2.5, -1.0]]), np.array([4.0, -2.5, 3.0, 1.0, 6.0])),),),
        (Blocks((np.array([[30.0, 7.0]]), np.array([12.0])),
                (np.array([[41.0, -3.0]]), np.array([-9.0])),
                (np.array([[25.0, 2.0]]), np.array([4.0]))),),
    ],
    accept=[(MANY_BLOCKS,), (Blocks(*(made_block(3, 5, RNG) for _ in range(60))),),
            (Blocks((np.zeros((2, 2)), np.array([1.0, 0.0])), made_block(3, 2, RNG)),),
            (Blocks(made_block(200, 1, RNG), made_block(1, 1, RNG)),)],
    tell=lambda got, blocks: f"With {blocks} your G, row by row, is {show(got[0])} and your c is "
    f"{show(got[1])}.",
    vary=other_blocks,
    remark=kept_them_all,
    rtol=1e-9,
    why="However many examples there are, G and c stay as small as they are, and say all.",
    hints=[
        "What is Σx of two blocks together, if you know Σx of each?",
        "Recall that sums of products are a table: A.T @ A and A.T @ y, where A is X with ones.",
        "Before the loop G = c = 0. In it `A = np.column_stack([np.ones(len(y)), X])`, then add "
        "both products.",
    ],
)  # fmt: skip


def by_block(own, divide=1):
    """A mistake that adds up own(X, y, number of the block), (G, c), over the blocks."""

    def answer(blocks):
        parts = [own(X, y, k) for k, (X, y) in enumerate(blocks)]
        return sum(G for G, _ in parts) / divide, sum(c for _, c in parts) / divide

    return answer


def products(A, y):
    return A.T @ A, A.T @ y


def ones_and(X):
    return features.with_ones(X)


def meant(X, y, k):
    G, c = products(ones_and(X), y)
    return G / len(y), c / len(y)


def corner(X, y, k):
    G, c = products(ones_and(X), y)
    G[0, 0] = 1
    return G, c


def first_ones(X, y, k):
    return products(np.column_stack([np.full(len(y), float(k == 0)), X]), y)


def of_sums(A, y):
    return np.outer(A.sum(axis=0), A.sum(axis=0)), A.sum(axis=0) * y.sum()


def all_rows(blocks):
    """(A, y) of all blocks together."""
    return (ones_and(np.concatenate([X for X, _ in blocks.pairs])),
            np.concatenate([y for _, y in blocks.pairs]))  # fmt: skip


def from_identity(blocks):
    G, c = block_sums(blocks)
    return G + np.eye(len(G)), c


def solved(blocks):
    G, c = block_sums(blocks)
    return G, np.linalg.solve(G, c)


def examples(blocks):
    return sum(len(y) for _, y in blocks.pairs)


SUMS_FIRST = "Sums are multiplied. Is each x multiplied by its own y before they are added up?"
EACH_ONE = "A small block counts as much as a large one. What is divided, and must it be?"

e.turns(
    ("only the last block", "Only the last block counts. Is each one added to those before?",
     lambda blocks: (Blocks(blocks.pairs[-1]),)),
    ("only the first block", "Only the first block counts. What ends the loop after it?",
     lambda blocks: (Blocks(blocks.pairs[0]),)),
    ("first block twice", "The first block counts twice. Where is it added for the second time?",
     lambda blocks: (Blocks(blocks.pairs[0], *blocks.pairs),)),
    ("first block lost", "The first block is read and not added. What becomes of it?",
     lambda blocks: (Blocks(*blocks.pairs[1:]),)),
    ("last block lost", "The last block is not added. Where does the loop end?",
     lambda blocks: (Blocks(*blocks.pairs[:-1]),)),
)  # fmt: skip
e.mistakes(
    ("missing ones", "A column is missing. What multiplies the intercept?",
     by_block(lambda X, y, k: products(X, y))),
    ("ones last", "The ones stand last. Where does theta have its intercept?",
     by_block(lambda X, y, k: products(np.column_stack([X, np.ones(len(y))]), y))),
    ("zeros for ones", "The first column is 0. What multiplies the intercept?",
     by_block(lambda X, y, k: products(np.column_stack([np.zeros(len(y)), X]), y))),
    ("ones only in the first block", "Only the first block has its ones. Where are they put on?",
     by_block(first_ones)),
    ("means of blocks", EACH_ONE, by_block(meant)),
    ("means of blocks", EACH_ONE, lambda blocks: by_block(meant, len(blocks.pairs))(blocks)),
    ("X Xᵀ", "That is a row for each example. Which of the two is turned round?",
     by_block(lambda X, y, k: (ones_and(X) @ ones_and(X).T, ones_and(X).T @ y))),
    ("reads twice", "G is right and c is 0. How often can the blocks be read?",
     lambda blocks: [block_sums(blocks)[0], 0 * block_sums(copy.copy(blocks))[1]]),
    ("starts with the identity", "G has 1 too much on its diagonal. With what does it start?",
     from_identity),
    ("y not multiplied by x", "c has the total of y in each place. By what is each y multiplied?",
     by_block(lambda X, y, k: (products(ones_and(X), y)[0], np.full(X.shape[1] + 1, y.sum())))),
    ("only the diagonal", "G has only its diagonal. Where are the products of two columns?",
     by_block(lambda X, y, k: (np.diag((ones_and(X) ** 2).sum(0)), products(ones_and(X), y)[1]))),
    ("theta in place of c", "That is theta itself. Which sums are asked for?", solved),
    ("each block centred", "Each block has its own mean taken off. Do all have the same one?",
     by_block(lambda X, y, k: products(ones_and(X - X.mean(axis=0)), y))),
    ("products of sums", SUMS_FIRST, by_block(lambda X, y, k: of_sums(ones_and(X), y))),
    ("products of sums", SUMS_FIRST, lambda blocks: of_sums(*all_rows(blocks))),
    ("a 1 for each block", "The corner counts the blocks. What should it count?",
     by_block(corner)),
)  # fmt: skip
slips.add_sign(e, "The sign is turned round. What is subtracted, and what should be added?")
e.twists(
    ("divided by the number of blocks", "It is divided by how many blocks there are. Why?",
     lambda part, blocks: part / len(blocks.pairs)),
    ("divided by m", "It is divided by how many examples there are. Is a mean asked for, or a sum?",
     lambda part, blocks: part / examples(blocks)),
    ("divided by m", "A gradient's 2/m is in it. Are means asked for, or sums?",
     lambda part, blocks: 2 * part / examples(blocks)),
    ("extra 2", "It is twice what it should be. Is there a 2 of a derivative in it?",
     slips.times(2)),
)  # fmt: skip
slips.add_whole_numbers(e)

# --- 7.2


def rate(k):
    """The rate of update k = 1, 2, … on J = mean of (θ - y)² that makes θ the running mean."""
    return 1 / (2 * k)


e = Exercise(
    "7.2",
    rate,
    number("the rate"),
    probes=[(3,), (1,), (2,), (5,), (8,), (12,)],
    accept=[(333,), (100_000,)],
    tell="For k = {k} your rate is {got}.",
    rtol=1e-8,
    why="A mean, taken one value at a time, is descent with a rate that falls.",
    hints=[
        "θ is the mean of two values and the third comes in: how much of the way to it must θ go?",
        "Update k should go 1/k of the way from θ to the new y. The step is rate·2·(θ - y).",
        "So rate·2 must be 1/k.",
    ],
)
FALLS = "It does not change with k. How much does one value move the mean of the first hundred?"
e.mistakes(
    ("half of J", "That is right for half of J. What does the slope of (θ - y)² have in front?",
     lambda k: 1 / k),
    ("k from 0", "The first update has k = 1. From where do you count?",
     lambda k: 1 / (2 * (k + 1))),
    ("1/(k + 1)", "That is for half of J, counted from 0. What does the slope of (θ - y)² have in "
     "front, and what is k for the first update?", lambda k: 1 / (k + 1)),
    ("k from 2", "It belongs to the update before. From where do you count?",
     lambda k: 1 / (2 * (k - 1))),
    ("k from 2", "It belongs to the update before. From where do you count?",
     lambda k: 1 / (2 * max(k - 1, 1))),
    ("the 2 above the line", "The 2 multiplies where it should divide. On which side is it?",
     lambda k: 2 / k),
    ("precedence", "It grows with k. In 1 / 2*k, does Python divide by k?", lambda k: 1 / 2 * k),
    ("root of k", "It falls with the root of k. What weight has the newest of k values?",
     lambda k: 1 / (2 * k**0.5)),
    ("root of k", "It falls with the root of k. What weight has the newest of k values?",
     lambda k: 1 / k**0.5),
    ("square of k", "It falls with the square of k. What weight has the newest of k values?",
     lambda k: 1 / (2 * k * k)),
    ("square of k", "It falls with the square of k. What weight has the newest of k values?",
     lambda k: 1 / (k * k)),
    ("upside down", "It grows with k. What stands under the line?", lambda k: 2 * k),
    ("extra ½", "That is half of what is needed. Where does one 2 too many come from?",
     lambda k: 1 / (4 * k)),
    ("halved each time", "It is halved each time. By what does the weight fall from k to k + 1?",
     lambda k: 0.5**k),
    ("one too few under the line", "Under the line stands 1 too few. What is it for k = 1, 2, 3?",
     lambda k: 1 / (2 * k - 1)),
    ("one too many under the line", "Under the line stands 1 too many. What is it for k = 1, 2?",
     lambda k: 1 / (2 * k + 1)),
    ("weight of those before", "That is half the weight of all before. What has the new one?",
     lambda k: (k - 1) / (2 * k)),
    ("weight of those before", "That is the weight of all values before. What has the new one?",
     lambda k: (k - 1) / k),
    ("logarithm of k", "It falls with the logarithm of k. What weight has the newest of k values?",
     lambda k: 1 / (2 * (1 + np.log(k)))),
    *(("ignores k", FALLS, lambda k, fixed=fixed: fixed)
      for fixed in (0.5, 1.0, 0.1, 0.05, 0.01, 0.001, 1 / 666, 1 / 333, 0.349)),
)  # fmt: skip
e.twist("sign", "A rate below 0 leads uphill. Which sign has it?")(slips.times(-1))
slips.add_whole_numbers(e)

# --- 7.3


def sgd_epoch(theta, A, y, alpha, order):
    """theta after one step on a single example for each index in order; A has its ones."""
    for i in order:
        theta = theta - alpha * 2 * (A[i] @ theta - y[i]) * A[i]
    return theta


def steps(change):
    """A mistake that goes through order; change(theta, A, y, alpha, i, k) is the new theta."""

    def answer(theta, A, y, alpha, order):
        for k, i in enumerate(order):
            theta = change(theta, A, y, alpha, i, k)
        return theta

    return answer


def one_step(theta, A, y, alpha, i):
    return theta - alpha * 2 * (A[i] @ theta - y[i]) * A[i]


def path_of(theta, A, y, alpha, order):
    """θ at the start and after each step."""
    return [theta, *(theta := one_step(theta, A, y, alpha, i) for i in order)]


def other_rows(args, rng):
    """Another table with as many columns, and an order with some of its rows, one of them twice."""
    theta, alpha, n = args[0], args[3], len(args[0])
    m = int(rng.integers(3, 8))
    A = rng.normal(0.5, 1, (m, n)).round(2)
    A[:, 0] = 1
    order = rng.permutation(m)[: int(rng.integers(2, m + 1))]
    order = np.append(order, order[0]) if rng.random() < 0.5 else order
    factor = rng.uniform(0.6, 1.5)
    return (
        (theta * factor).round(3),
        A,
        rng.normal(1, 4, m).round(2),
        round(alpha * factor, 4),
        order,
    )


FAR = np.arange(200)
TABLE = np.column_stack([np.ones(200), np.cos(FAR), np.sin(1.3 * FAR)])

e = Exercise(
    "7.3",
    sgd_epoch,
    series("θ"),
    probes=[
        (np.array([1.0, 2.0]), np.array([[1.0, 3.0], [1.0, -1.0], [1.0, 2.0]]),
         np.array([4.0, 1.0, -2.0]), 0.1, np.array([2, 0, 1])),
        (np.array([0.5, -1.0, 2.0]),
         np.array([[1.0, 0.5, -1.5], [1.0, 2.0, 0.7], [1.0, -1.2, 1.1], [1.0, 0.3, 2.2]]),
         np.array([3.0, -4.0, 1.5, 6.0]), 0.05, np.array([3, 1, 0, 3, 2])),
        (np.array([-2.0, 0.7]),
         np.array([[1.0, 0.4], [1.0, 1.9], [1.0, -2.3], [1.0, 0.8], [1.0, -0.6]]),
         np.array([2.5, -1.0, 3.5, 7.0, -2.0]), 0.2, np.array([4, 1, 3])),
        (np.array([3.0, 1.5]), np.array([[1.0, 2.0], [1.0, -3.0], [1.0, 0.5], [1.0, 1.2]]),
         np.array([-1.0, 5.0, 2.0, 8.0]), 0.03, np.array([1, 3, 2, 0])),
    ],
    accept=[
        (np.array([3.0]), np.array([[2.0], [-1.0]]), np.array([5.0, 1.0]), 0.1, np.array([1, 0])),
        (np.zeros(3), TABLE, 4 * TABLE[:, 2] + 1, 0.02, FAR[::-1] * 7 % 200),
        (np.zeros(3), TABLE, 4 * TABLE[:, 2] + 1, 0.9, np.tile(FAR, 2)[:300]),
        (np.array([1.0, 0.0]), np.array([[1.0, 0.0], [0.0, 2.0]]), np.array([0.0, 3.0]), 0.25,
         np.array([0, 0, 1])),
    ],
    tell=lambda got, theta, A, y, alpha, order: f"With θ = {show(theta)}, α = {show(alpha)} and "
    f"the order {show(order)} you came to {show(got[0])}.",
    vary=other_rows,
    rtol=1e-8,
    why="Each example moves θ by itself, and the next one already meets the new θ.",
    hints=[
        "Take the order 2, 0, 1 by hand: which row and which y come first, and which θ meets them?",
        "Recall that one example's own gradient is 2·(A[i] @ theta - y[i])·A[i].",
        "`for i in order:` and in it theta = theta - alpha times that gradient; return after the "
        "loop.",
    ],
)  # fmt: skip
slips.add_rate(
    e,
    {
        "uphill": "θ moves uphill. Which sign stands in front of the step?",
        "missing 2": "The steps are half as long as they should be. Where has the 2 gone?",
        "extra 2": "The steps are twice as long as they should be. Is there a 2 too many?",
        "missing alpha": "Each step is the whole gradient. What should α do to it?",
        "alpha squared": slips.SQUARED,
    },
)


def again_in_order(change):
    """A turn that changes the order."""
    return slips.put(e, order=change)


e.turns(
    ("ignores the order", "The rows were taken from the top of the table. Which order was given?",
     slips.put(e, order=lambda A: np.arange(len(A)))),
    ("row of k", "As many steps as the order is long, but from the top. What does order hold?",
     again_in_order(lambda order: np.arange(len(order)))),
    ("row before", "Each index takes the row before its own. From where does Python count?",
     again_in_order(lambda order: order - 1)),
    ("sorted", "The rows were taken in sorted order. Which order was given?",
     again_in_order(lambda order: np.sort(order))),
    ("backwards", "The order was taken from its end. Where does it begin?",
     again_in_order(lambda order: order[::-1])),
    ("each index once", "An index that comes again is left out. How often should its step be made?",
     again_in_order(lambda order: order[np.sort(np.unique(order, return_index=True)[1])])),
    ("each index once", "An index that comes again is left out. How often should its step be made?",
     again_in_order(lambda order: np.unique(order))),
    ("last index skipped", "The last index makes no step. Where does your loop end?",
     again_in_order(lambda order: order[:-1])),
    ("first index skipped", "The first index makes no step. Where does your loop begin?",
     again_in_order(lambda order: order[1:])),
    ("only the first index", "Only the first index makes a step. What ends the loop there?",
     again_in_order(lambda order: order[:1])),
    ("only the last index", "Only the last step is left. Does each begin at the θ before it?",
     again_in_order(lambda order: order[-1:])),
    ("divided by m", "Each step is divided by the number of rows. How many examples has one step?",
     slips.put(e, alpha=lambda alpha, A: alpha / len(A))),
    ("divided by the length of the order",
     "Each step is divided by the length of the order. How many examples has one step?",
     slips.put(e, alpha=lambda alpha, order: alpha / len(order))),
    ("missing y", "y seems to be missing. What is the prediction compared with?",
     slips.put(e, y=lambda y: 0 * y)),
    ("plus y", "y seems to be added to the prediction. How far are they from each other?",
     slips.put(e, y=lambda y: -y)),
    ("y of k", "The row is that of the order, and y is not. Which y belongs to it?",
     lambda theta, A, y, alpha, order: (theta, A[order], y[: len(order)], alpha,
                                        np.arange(min(len(order), len(y))))),
    ("A of k", "y is that of the order, and the row is not. Which row belongs to it?",
     lambda theta, A, y, alpha, order: (theta, A[: len(order)], y[order], alpha,
                                        np.arange(min(len(order), len(y))))),
)  # fmt: skip
e.mistakes(
    ("theta of the start", "Every step uses the θ of the start. Which θ should the next one meet?",
     lambda theta, A, y, alpha, order: theta - alpha * sum(
         2 * (A[i] @ theta - y[i]) * A[i] for i in order)),
    ("one batch step", "That is one step with the mean of all. How many steps does an epoch have?",
     lambda theta, A, y, alpha, order: theta - alpha * sum(
         2 * (A[i] @ theta - y[i]) * A[i] for i in order) / len(order)),
    ("missing x", "Every part moves by the error alone. What does the row multiply?",
     steps(lambda theta, A, y, alpha, i, *_: theta - alpha * 2 * (A[i] @ theta - y[i]))),
    ("only the sign of the error", "A small error moves θ as far as a large one. What is lost?",
     steps(lambda theta, A, y, alpha, i, *_: theta - 2 * alpha
           * np.sign(A[i] @ theta - y[i]) * A[i])),
    ("falling rate", "The steps get shorter one by one. Which rate was given?",
     steps(lambda theta, A, y, alpha, i, k: one_step(theta, A, y, alpha / (k + 1), i))),
    *(("squared error", "The error comes in squared. What is the derivative of a square?",
       steps(lambda theta, A, y, alpha, i, k, two=two: theta
             - alpha * two * (A[i] @ theta - y[i]) ** 2 * A[i])) for two in (1, 2)),
    ("intercept twice", "θ0 is added to h once more. What do the ones in A do?",
     steps(lambda theta, A, y, alpha, i, k: theta
           - alpha * 2 * (theta[0] + A[i] @ theta - y[i]) * A[i])),
    *(("all rows in each step", "Each step takes the mean of all rows. Which one did order name?",
       steps(lambda theta, A, y, alpha, i, k, two=two: theta
             - alpha * two / len(y) * A.T @ (A @ theta - y))) for two in (1, 2)),
    ("all rows in each step", "Each step adds up all rows. Which one did order name?",
     steps(lambda theta, A, y, alpha, i, k: theta - alpha * 2 * A.T @ (A @ theta - y))),
    ("mean of the thetas", "That is the mean of all θ on the way. Which of them is asked for?",
     lambda *args: np.mean(path_of(*args)[1:], axis=0)),
    ("mean of the thetas", "That is the mean of all θ on the way. Which of them is asked for?",
     lambda *args: np.mean(path_of(*args), axis=0)),
    ("starts at 0", "The walk starts at 0. Which start was given?",
     lambda theta, *rest: sgd_epoch(0 * theta, *rest)),
    ("no step", "θ came back as it went in. Which line changes it?", lambda theta, *rest: theta),
)  # fmt: skip


@e.mistake("gradients add up", "Each step holds the ones before. Where is the gradient set anew?")
def _(theta, A, y, alpha, order):
    g = 0
    for i in order:
        g = g + 2 * (A[i] @ theta - y[i]) * A[i]
        theta = theta - alpha * g
    return theta


@e.mistake("one part first", "The second part already meets the first one's new value. Which θ?")
def _(theta, A, y, alpha, order):
    theta = theta.copy()
    for i in order:
        for j in range(len(theta)):
            theta[j] -= alpha * 2 * (A[i] @ theta - y[i]) * A[i, j]
    return theta


slips.add_whole_numbers(e)

# --- 7.4


class index_lists:
    """Lists of indices: read as their sizes, and all indices in a row."""

    labels = ("the sizes", "the indices")
    whole = True  # a mistake shows in both: nothing is said of one alone

    def read(self, value):
        wanted = "a list of batches, each with its indices"
        rows = as_items(value, wanted)
        if rows and not any(holds_several(row) for row in rows):
            raise WrongKind(
                "not cut", "Those are numbers in one list, and each batch is a list of its own. "
                "Where does one end and the next begin?"
            )  # fmt: skip
        rows = [as_items(row, wanted) for row in rows]
        odd = [item for row in rows for item in row if item is None or is_nan(item)]
        if odd:
            raise WrongKind(
                "padded", f"There is {show(odd[0])} in a batch, where an index "
                "belongs. Must the last one be as long as the others?"
            )  # fmt: skip
        indices = [as_number(item, "an index in each place") for row in rows for item in row]
        return np.array([len(row) for row in rows], float), np.array(indices, float)

    def write(self, parts):
        ends = np.cumsum(parts[0].astype(int))
        return [list(row) for row in np.split(parts[1], ends[:-1])] if len(ends) else []


def is_nan(item):
    return isinstance(item, float | np.floating) and item != item


def holds_several(row):
    return isinstance(row, (list, tuple)) or np.ndim(row) > 0 or hasattr(row, "__next__")


def batches(order, size):
    """The order cut into lists of `size` indices, one after the other; the last may be shorter."""
    return [order[k : k + size] for k in range(0, len(order), size)]


def other_order(args, rng):
    m = int(rng.integers(3, 13))
    return rng.permutation(np.arange(1, 3 * m))[:m], int(rng.integers(1, m + 2))


e = Exercise(
    "7.4",
    batches,
    index_lists(),
    probes=[
        (np.array([7, 2, 9, 4, 12]), 2),
        (np.array([5, 11, 3, 8, 1, 6]), 3),
        (np.array([10, 4, 7, 1, 13, 2, 8, 5, 3]), 4),
        (np.array([6, 3, 9]), 5),
        (np.array([9, 2, 4, 7, 1, 8, 3]), 4),
        (np.array([4, 8, 6]), 1),
    ],
    accept=[
        (np.arange(333) * 145 % 333, 32),
        (np.arange(64)[::-1], 8),
        (np.array([], int), 4),
        (np.array([3]), 1),
        (np.arange(1, 900) * 7 % 1009, 2),
    ],
    tell=lambda got, order, size: (
        f"For the order {show(order)} and size {size} your batches have "
        f"{show(got[0])} indices: {show(got[1])}."
    ),
    vary=other_order,
    why="Each index stands in one batch, so an epoch reads each example once.",
    hints=[
        "Cut 7, 2, 9, 4, 12 into twos by hand. Where does each batch begin?",
        "Recall order[k : k + size]: a slice that goes beyond the end is simply shorter.",
        "The batches begin at 0, size, 2·size, …: `range(0, len(order), size)`.",
    ],
)


def cut_at(starts):
    """A mistake with the slices order[a:b]; starts(m, size) gives the pairs (a, b)."""
    return lambda order, size: [order[a:b] for a, b in starts(len(order), size)]


def pieces(m, size):
    return [(k, min(k + size, m)) for k in range(0, m, size)]


def joined(m, size):
    """The pieces, a short last one together with the one before."""
    ends = pieces(m, size)
    short = len(ends) > 1 and m % size
    return [*ends[:-2], (ends[-2][0], m)] if short else ends


def padded(with_what):
    def answer(order, size):
        found = [list(batch) for batch in batches(order, size)]
        missing = size - len(found[-1])
        return [*found[:-1], found[-1] + with_what(order, missing)]

    return answer


def dealt(order, count):
    return [order[n::count] for n in range(count)]


def from_before(order, size):
    found = [list(batch) for batch in batches(order, size)]
    return [*found[:-1], list(order[-size:])]


DROPPED = "The short batch at the end is missing. Which examples does nobody read?"

e.mistakes(
    ("short last one dropped", DROPPED,
     cut_at(lambda m, size: [(k, k + size) for k in range(0, m - size + 1, size)])),
    ("last one missing", "The last batch is missing. Where does your counting end?",
     cut_at(lambda m, size: pieces(m, size)[:-1])),
    ("last one missing", "Where the last batch has one index, it is missing. Where does your "
     "counting end?", cut_at(lambda m, size: [(k, k + size) for k in range(0, m - 1, size)])),
    ("short one joined", "The short batch is joined to the one before. How long may one be?",
     cut_at(joined)),
    ("first one missing", "The first batch is missing. Where does your counting begin?",
     cut_at(lambda m, size: pieces(m, size)[1:])),
    ("overlap", "Each batch goes one index too far, so some are in two. Where does a slice end?",
     cut_at(lambda m, size: [(k, k + size + 1) for k in range(0, m, size)])),
    ("one lost in each batch", "Each batch loses its last index. Where does a slice end?",
     cut_at(lambda m, size: [(k, k + size - 1) for k in range(0, m, size)])),
    ("a batch at every place", "A batch begins at every index. How far apart should they begin?",
     cut_at(lambda m, size: [(k, k + size) for k in range(m)])),
    ("a batch at every place", "A batch begins at every index. How far apart should they begin?",
     cut_at(lambda m, size: [(k, k + size) for k in range(m - size + 1)])),
    ("size + 1", "The batches have one index more than asked for. Where does one end?",
     cut_at(lambda m, size: pieces(m, size + 1))),
    ("size - 1", "The batches have one index less than asked for. Where does one end?",
     cut_at(lambda m, size: pieces(m, max(size - 1, 1)))),
    ("empty last one", "Where it divides, an empty batch stands at the end. How many are there?",
     cut_at(lambda m, size: [(k * size, (k + 1) * size) for k in range(m // size + 1)])),
    ("empty first one", "An empty batch stands first. Where is the first cut?",
     lambda order, size: np.split(order, range(0, len(order), size))),
    ("batches add up", "Each batch holds those before it. What should empty it?",
     cut_at(lambda m, size: [(0, b) for _, b in pieces(m, size)])),
    ("short one first", "The short batch stands first. Where should it be?",
     cut_at(lambda m, size: [(max(m - b, 0), m - a) for a, b in
                             [(k, k + size) for k in range(0, m, size)]][::-1])),
    ("not cut", "Everything is in one batch. Where does the first one end?",
     lambda order, size: [order]),
    ("only the first", "Only the first batch is there. Does `return` stand in the loop?",
     lambda order, size: [order[:size]]),
    ("each alone", "Each index is alone. How many belong together?",
     lambda order, size: [[i] for i in order]),
    ("size as number of batches", "There are `size` batches. What should there be `size` of?",
     lambda order, size: np.array_split(order, size)),
    ("even batches", "The batches are made as even as can be. How many should each have?",
     lambda order, size: np.array_split(order, -(-len(order) // size))),
    ("dealt out", "The indices are dealt out like cards. Which of them stand side by side?",
     lambda order, size: dealt(order, -(-len(order) // size))),
    ("dealt out", "The indices are dealt out like cards. Which of them stand side by side?",
     dealt),
    ("backwards", "The batches stand in reverse. Which one comes first?",
     lambda order, size: batches(order, size)[::-1]),
    ("order reversed", "The order is taken from its end. Where does it begin?",
     lambda order, size: batches(order[::-1], size)),
    ("sorted", "The indices are sorted. Which order was given?",
     lambda order, size: batches(np.sort(order), size)),
    ("sorted in each batch", "Each batch is sorted. Which order was given?",
     lambda order, size: [np.sort(batch) for batch in batches(order, size)]),
    ("places in place of indices", "Those are places in the order. Which index stands there?",
     lambda order, size: batches(np.arange(len(order)), size)),
    ("wraps around", "The last batch is filled from the start, so some are read twice. Must it be?",
     padded(lambda order, missing: list(order[:missing]))),
    ("last one filled from before",
     "The last batch is filled from the one before, so some are read twice. Must it be?",
     from_before),
    *(("padded", "The last batch is filled up with numbers that the order has not. Must it be?",
       padded(lambda order, missing, fill=fill: [fill] * missing)) for fill in (0, -1)),
    ("padded", "The last batch repeats its last index. Must it be as long as the others?",
     padded(lambda order, missing: [order[-1]] * missing)),
)  # fmt: skip

# --- 7.5

# The four curves of the lesson: the settings, by the letters of the picture.
CURVES = {
    "A": "all 333 a step",
    "B": "1 a step, sorted by mass",
    "C": "32 a step",
    "D": "1 a step",
}

Match(
    "7.5",
    CURVES,
    options=["1 a step", "32 a step", "all 333 a step", "1 a step, sorted by mass"],
    words={
        ("A", "1 a step"): "One voice at a time shakes. Does this curve?",
        ("A", "32 a step"): "There 11 updates make an epoch. Which has so far to go after ten?",
        ("A", "1 a step, sorted by mass"): "Does it do the same in each epoch, or has it far to go "
        "with 10 updates in all?",
        ("B", "1 a step"): "Two of the settings read one at a time. Which of those two does the "
        "same in each epoch?",
        ("B", "32 a step"): "The noise of 32 is small. Why would it climb eight times too high?",
        ("B", "all 333 a step"): "Smooth descent only falls. Does this curve?",
        ("C", "1 a step"): "One voice at a time shakes about a tenth above the lowest. Does this?",
        ("C", "all 333 a step"): "All at once make one update an epoch. Can three come so far?",
        ("C", "1 a step, sorted by mass"): "Sorted, the heaviest birds come last and pull each "
        "epoch to the same wrong place. Is this one wrong?",
        ("D", "32 a step"): "The noise of 32 is a thirty-second of one voice's. Which shakes more?",
        ("D", "all 333 a step"): "All voices together make no noise. Does this curve shake?",
        ("D", "1 a step, sorted by mass"): "Does it do exactly the same in each epoch?",
    },
    why="Few updates are a long way still to go, noise is shaking, and a sorted order ends every "
    "epoch at the same wrong place.",
    hints=[
        "Which curve still falls after ten epochs? How many updates has it had by then?",
        "Two of them are not smooth. Which of those does the same in each epoch?",
    ],
)

# --- 7.6

WITHIN, EPOCHS = 1.05, 5


def run_of(alpha0, tau):
    """(cost, cost without noise), over the lowest, after five epochs of single steps on penguins.

    Without noise: where the mean of all walks would be, a product of the factors of each direction.
    """
    X, y, _ = data.penguins()
    A = features.with_ones(features.standardise_columns(X)[0])
    best = np.linalg.lstsq(A, y, rcond=None)[0]
    lowest = np.mean((A @ best - y) ** 2)
    order = data.orders().ravel()
    rates = alpha0 / (1 + np.arange(len(order)) / tau)
    with np.errstate(all="ignore"):
        theta = stochastic.walk(np.zeros(7), A, y, rates.__getitem__, order[:, None])[-1]
        curvatures, ways = np.linalg.eigh(2 / len(A) * A.T @ A)
        left = np.prod(1 - np.outer(rates, curvatures), axis=0) * (ways.T @ best)
        still = 1 + np.sum(curvatures * left**2) / 2 / lowest
        return float(np.mean((A @ theta - y) ** 2) / lowest), float(still)


def outcome(alpha0, tau):
    """What a run with these numbers leads to."""
    if alpha0 <= 0:
        return "uphill", f"With α0 = {digits(alpha0)} no step goes down. Which sign has a rate?"
    if tau <= 0:
        return "τ", f"With τ = {digits(tau)} the rate does not fall. After how many updates?"
    cost, still = run_of(alpha0, tau)
    if cost <= WITHIN:
        return None, f"The cost after five epochs is {cost:.4f} times the lowest."
    told = f"The cost after five epochs is {cost:.4g} times the lowest."
    if not cost < 227 and tau < 1 < alpha0:
        return "flies apart", (
            f"A first rate of {digits(alpha0)} makes the cost grow beyond all measure. Does α0 "
            "stand first, then τ?"
        )
    if not cost < 227:  # that of the start
        return "flies apart", (
            "The cost grows beyond all measure: the first rates are too large. What is the limit "
            "for one example a step?"
        )
    if still - 1 > (cost - 1) / 2:
        return "still on the way", (
            f"{told} It has not arrived: the steps became too short too soon. Which of the two "
            "numbers makes them longer?"
        )
    return "shakes", f"{told} It has arrived, and shakes. What makes the last steps shorter?"


Choose(
    "7.6",
    ["α0", "τ"],
    outcome,
    example=(0.05, 100.0),
    why="Large steps at first to arrive, small ones at the end to stay.",
    hints=[
        "Try τ = 1000000, which is nearly a constant rate, with α0 = 0.05. What is wrong with it?",
        "After τ updates the rate is half of α0. Five epochs have 1665 updates in all.",
        "α0 below the limit of 0.125, and τ so small that the last rates are around 0.003.",
    ],
)

# --- 7.7


def merge(first, second):
    """(m, mean, S) of two blocks together, from those of each; S is measured from the mean."""
    m1, mean1, S1 = first
    m2, mean2, S2 = second
    m, delta = m1 + m2, mean2 - mean1
    return m, mean1 + delta * m2 / m, S1 + S2 + np.outer(delta, delta) * m1 * m2 / m


def summed_up(X):
    """(m, mean, S) of a block, with few digits."""
    D = X - X.mean(axis=0)
    return len(X), X.mean(axis=0), D.T @ D


def other_sums(args, rng):
    n = len(args[0][1])
    sizes = rng.integers(2, 9, 2)
    return tuple(
        summed_up(rng.normal(rng.normal(0, 9, n), 2, (size, n)).round(1)) for size in sizes
    )


def given(m, mean, S):
    return m, np.array(mean), np.array(S)


e = Exercise(
    "7.7",
    merge,
    several(number("m"), series("mean"), square_table("S")),
    probes=[
        (given(2, [1.0, 4.0], [[2.0, 1.0], [1.0, 5.0]]),
         given(6, [5.0, -2.0], [[3.0, -1.0], [-1.0, 4.0]])),
        (given(3, [10.0, -20.0, 7.5], [[2.0, 0.5, 0.3], [0.5, 4.0, -1.0], [0.3, -1.0, 6.0]]),
         given(5, [12.0, -29.0, 3.0], [[7.0, -2.0, 1.5], [-2.0, 3.0, 0.4], [1.5, 0.4, 2.5]])),
        (given(7, [-3.0, 100.0], [[9.0, 2.0], [2.0, 30.0]]),
         given(4, [2.5, 93.0], [[1.5, 0.7], [0.7, 12.0]])),
        (given(9, [40.0, 3.0], [[60.0, -8.0], [-8.0, 5.0]]),
         given(2, [31.0, 4.5], [[1.0, 0.2], [0.2, 0.5]])),
    ],
    accept=[
        (given(1, [3.0, 4.0], [[0.0, 0.0], [0.0, 0.0]]),
         given(1, [7.0, 1.0], [[0.0, 0.0], [0.0, 0.0]])),
        (given(5, [2.0, 1.0], [[3.0, 1.0], [1.0, 2.0]]),
         given(5, [2.0, 1.0], [[4.0, 0.0], [0.0, 9.0]])),
        (given(3, [6.0], [[2.0]]), given(8, [-1.0], [[5.0]])),
        (given(1_000_000, [4200.0, 17.0], [[3e8, 1e5], [1e5, 4e6]]),
         given(333, [4000.0, 16.0], [[2e8, 1e3], [1e3, 7e2]])),
    ],
    tell=lambda got, first, second: f"For {first[0]} examples around {show(first[1])} and "
    f"{second[0]} around {show(second[1])}: m = {show(got[0][0])}, mean {show(got[1])}, S, row by "
    f"row, {show(got[2])}.",
    vary=other_sums,
    rtol=1e-8,
    why="Blocks may be summed anywhere, in any order, and what is merged at the end is exact.",
    hints=[
        "Two blocks of one value each, 0 and 4: both S are 0. What is S of both, around 2?",
        "The joint mean lies between the two, nearer to the larger block. Each block's S is around "
        "its own mean: moving it costs m1 times the square of the way.",
        "With delta = mean2 - mean1 the two moves add up to np.outer(delta, delta)·m1·m2/m.",
    ],
)  # fmt: skip


def merging(mean=None, S=None, m=None):
    """A mistake with its own mean, S or m: functions of (m1, a, S1, m2, b, S2, m, delta)."""

    def answer(first, second):
        (m1, a, S1), (m2, b, S2) = first, second
        names = (m1, a, S1, m2, b, S2, m1 + m2, b - a)
        right = merge(first, second)
        return tuple(
            change(*names) if change else part
            for change, part in zip((m, mean, S), right, strict=True)
        )

    return answer


def last_term(factor, table=np.outer):
    """S with another factor of the last term, a function of m1, m2 and m."""
    return lambda m1, a, S1, m2, b, S2, m, d: S1 + S2 + table(d, d) * factor(m1, m2, m)


def usual(m1, m2, m):
    return m1 * m2 / m


e.mistakes(
    ("last term missing", "Both S are around their own means. What does moving them to one cost?",
     merging(S=lambda m1, a, S1, m2, b, S2, m, d: S1 + S2)),
    ("δ not as a table", "The last term is a row, added to each row of S. How many products has δ?",
     merging(S=last_term(usual, lambda d, _: d * d))),
    ("δ as one number", "The last term is one number, the same in each place. What is it for each "
     "pair of columns?", merging(S=last_term(usual, lambda d, _: d @ d))),
    ("δ not squared", "The last term has δ once. In which unit is S?",
     merging(S=last_term(usual, lambda d, _: d))),
    ("missing 1/m", "The last term is too large by m. By what is m1·m2 divided?",
     merging(S=last_term(lambda m1, m2, m: m1 * m2))),
    ("divided by m twice", "The last term is too small by m. How often is it divided by m?",
     merging(S=last_term(lambda m1, m2, m: m1 * m2 / m**2))),
    ("upside down", "The last term has m over m1·m2. Which of them stands under the line?",
     merging(S=last_term(lambda m1, m2, m: m / (m1 * m2)))),
    ("no weight", "The last term is δδᵀ alone. What do m1 and m2 do to it?",
     merging(S=last_term(lambda m1, m2, m: 1))),
    ("no m1·m2", "The last term is divided by m. By what is it multiplied?",
     merging(S=last_term(lambda m1, m2, m: 1 / m))),
    ("half the last term", "The last term is half of what it should be. Where is the other half?",
     merging(S=last_term(lambda m1, m2, m: m1 * m2 / m / 2))),
    ("last term subtracted", "The last term is subtracted. Can two blocks spread less together?",
     merging(S=last_term(lambda m1, m2, m: -m1 * m2 / m))),
    ("as if of equal size", "The last term is that of two equal blocks. Where are m1 and m2?",
     merging(S=last_term(lambda m1, m2, m: m / 4))),
    ("only the diagonal", "The last term comes in on the diagonal only. What about two columns?",
     merging(S=last_term(usual, lambda d, _: np.diag(d * d)))),
    ("δ from the new mean", "δ is measured from the new mean. From which to which should it go?",
     merging(S=lambda m1, a, S1, m2, b, S2, m, d: S1 + S2
             + np.outer(d, d) * (m1 / m) ** 2 * m1 * m2 / m)),
    ("δ from the new mean", "δ is measured from the new mean. From which to which should it go?",
     merging(S=lambda m1, a, S1, m2, b, S2, m, d: S1 + S2
             + np.outer(d, d) * (m2 / m) ** 2 * m1 * m2 / m)),
    ("about 0", "That is S around 0. Which mean must be taken off?",
     merging(S=lambda m1, a, S1, m2, b, S2, m, d: S1 + S2 + m1 * np.outer(a, a)
             + m2 * np.outer(b, b))),
    *(("only one moved", "One of the two S is moved to the joint mean. What of the other?",
       merging(S=move)) for move in (
        last_term(lambda m1, m2, m: m1 * (m2 / m) ** 2),
        last_term(lambda m1, m2, m: m2 * (m1 / m) ** 2))),
    ("moved without m", "Both means' ways to the joint one are squared, each once. How many "
     "values go each way?",
     merging(S=last_term(lambda m1, m2, m: (m1**2 + m2**2) / m**2))),
    *(("the joint mean's square", "The square of the joint mean comes in. How far is each mean "
       "from it?", merging(S=lambda m1, a, S1, m2, b, S2, m, d, sign=sign: S1 + S2 + sign * m
                      * np.outer(a + d * m2 / m, a + d * m2 / m))) for sign in (1, -1)),
    ("means multiplied", "The two means are multiplied. How far apart are they?",
     merging(S=lambda m1, a, S1, m2, b, S2, m, d: S1 + S2 + np.outer(a, b) * m1 * m2 / m)),
    ("S weighted", "The two S are averaged. Are they means, or sums?",
     merging(S=lambda m1, a, S1, m2, b, S2, m, d: (m1 * S1 + m2 * S2) / m)),
    ("S weighted", "The two S are averaged. Are they means, or sums?",
     merging(S=lambda m1, a, S1, m2, b, S2, m, d: (m1 * S1 + m2 * S2) / m
             + np.outer(d, d) * m1 * m2 / m)),
    ("only the first S", "The second block's S is missing. What becomes of it?",
     merging(S=lambda m1, a, S1, m2, b, S2, m, d: S1 + np.outer(d, d) * m1 * m2 / m)),
    ("only the second S", "The first block's S is missing. What becomes of it?",
     merging(S=lambda m1, a, S1, m2, b, S2, m, d: S2 + np.outer(d, d) * m1 * m2 / m)),
    ("divided by m", "S is divided by m. Is a mean asked for, or a sum?",
     merging(S=lambda m1, a, S1, m2, b, S2, m, d: (S1 + S2 + np.outer(d, d) * m1 * m2 / m) / m)),
    ("mean of means", "It is the mean of both means. Which block has more examples?",
     merging(mean=lambda m1, a, S1, m2, b, *_: (a + b) / 2)),
    ("sum of means", "The means are added. Where does the joint mean lie?",
     merging(mean=lambda m1, a, S1, m2, b, *_: a + b)),
    ("sign of δ", "The mean moves away from the second block. Which sign has δ?",
     merging(mean=lambda m1, a, S1, m2, b, S2, m, d: a - d * m2 / m)),
    ("shares exchanged", "The mean is nearer to the smaller block. Which m goes with which mean?",
     merging(mean=lambda m1, a, S1, m2, b, S2, m, d: a + d * m1 / m)),
    ("δ over m", "δ is divided by m and nothing else. How far does the second block pull?",
     merging(mean=lambda m1, a, S1, m2, b, S2, m, d: a + d / m)),
    ("m not added", "m is the first block's. How many examples are there together?",
     merging(m=lambda m1, *_: m1)),
    ("counts blocks", "m counts the blocks. How many examples are there together?",
     merging(m=lambda *_: 2)),
    ("second block only", "That is the second block. What of the first?",
     lambda first, second: second),
    ("first block only", "That is the first block. What of the second?",
     lambda first, second: first),
    ("all three added", "The three are added part by part. Which of them can simply be added?",
     lambda first, second: tuple(p + q for p, q in zip(first, second, strict=True))),
)  # fmt: skip
slips.add_whole_numbers(e)

# --- recall

Recall(
    "7.r1",
    {
        "Each example has its own gradient. What is the gradient of the MSE?": {
            "the longest of them": "Does one student decide, and the others do not count?",
            "the mean of them": None,
            "the sum of them": "That grows with m. What does the 1/m do to it?",
        },
        "Every example is there twice. What becomes of the gradient of the MSE?": {
            "it stays": None,
            "it doubles": "The sum doubles, and so does m. What does 1/m make of that?",
            "it halves": "The sum doubles, and so does m. What does 1/m make of that?",
        },
        "What must descent know of 193 students to fit a line?": {
            "every single one": "Multiply out the gradient: which sums of x and y stand in it?",
            "the two means": "They say where the data lie. What says how y rises with x?",
            "five sums": None,
        },
    },
    why="Today these three go on: a few pulls in place of all, and sums of many columns.",
    hints=[
        "In lesson 4 each of eight examples pulled at the line. What did the line do?",
        "In lesson 5 the means and Σx², Σxy, Σy² were enough to walk.",
    ],
)
