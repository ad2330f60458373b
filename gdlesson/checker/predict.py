"""Predictions: written down before, answered by name after. Never right or wrong.

    check.predict("5.p2", 10)           Noted: 10.
    check.reveal("5.p2", truth)         You said 10; it is 27: 2.7 times as many.

Until the truth is revealed the last guess counts; from then on that guess stays. With ... nothing
is noted, and both say the same each time.
"""

import math
import numbers

from gdlesson.checker import progress
from gdlesson.checker.kinds import WrongKind, as_number, describe, show

OPEN = "Not guessed yet. What do you expect? A guess costs nothing, and neither does going on."


def predict(name, guess):
    """The sentence on a guess, after keeping it. ValueError if the name is none."""
    must_be_one(name)
    known = progress.read()["predictions"].get(name)
    if known and "truth" in known:
        return f"You said {worded(known['guess'])} before it was revealed, and that stays."
    if guess is None or guess is ...:
        return f"Noted before: {worded(known['guess'])}." if known else OPEN
    try:
        guess = plain(guess)
    except (WrongKind, ValueError):
        return f"You gave {describe(guess)}. A guess is one number, or one of the words offered."
    progress.remember_prediction(name, guess)
    return f"Noted: {worded(guess)}. The answer comes further down."


def reveal(name, truth):
    """The sentence that sets a truth beside what was guessed, after keeping both."""
    must_be_one(name)
    truth = plain(truth)
    known = progress.read()["predictions"].get(name)
    if known is None:
        return f"It is {worded(truth)}. (Nothing was guessed.)"
    progress.remember_prediction(name, known["guess"], truth=truth)
    return beside(known["guess"], truth)


def is_prediction(name):
    """Whether a name is the number of a prediction, such as 2.p1."""
    lesson, _, number = name.partition(".") if isinstance(name, str) else ("", "", "")
    return lesson.isalnum() and number[:1] == "p" and number[1:].isdigit()


def must_be_one(name):
    if not is_prediction(name):
        raise ValueError(f'a prediction has a number such as "2.p1", got {name!r}')


def plain(value):
    """A guess as JSON holds it: a text, yes or no, a whole number or a float."""
    if isinstance(value, str):
        return value.strip()[:100]
    if type(value).__name__ in ("bool", "bool_"):
        return "yes" if value else "no"
    found = as_number(value, "a number")
    if math.isnan(found):
        raise ValueError("not a number")
    whole = isinstance(value, numbers.Integral) and abs(found) < 1e15
    return int(found) if whole else found


def worded(value):
    return f"“{value}”" if isinstance(value, str) else show(value)


def beside(guess, truth):
    """Guess and truth in one sentence: in how many times off, where both are numbers."""
    said = f"You said {worded(guess)}"
    if isinstance(guess, str) or isinstance(truth, str):
        same = worded(guess).casefold() == worded(truth).casefold()
        return f"{said}, and so it is." if same else f"{said}; it is {worded(truth)}."
    told = f"{said}; it is {worded(truth)}"
    if guess == truth:
        return f"{said}, and so it is."
    if not (guess and truth and math.isfinite(guess) and math.isfinite(truth)):
        return f"{told}."
    ratio = truth / guess
    if ratio < 0:
        return f"{told}: the other sign."
    much = "many" if isinstance(guess, int) and isinstance(truth, int) else "much"
    off = max(ratio, 1 / ratio)
    how = "close" if off <= 1.1 else f"{ratio:.2g} times as {much}"
    if off >= 100:
        how = f"{ratio:.0f} times as {much}" if ratio > 1 else f"{off:.0f} times less"
    return f"{told}: {how}."
