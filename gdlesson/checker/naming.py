"""Which of an exercise's known mistakes an answer makes.

A mistake is told only if it does what the answer does on every probe and on every input that was
made from them.
"""

import numpy as np

from gdlesson.checker.evidence import Claim, named

LEAST = 3  # on so many inputs at least a mistake must have been seen to fit
# A name that speaks of the code is told only if the code shows it, or cannot be read.
SHOWN_BY = {"return in the loop": "return in a loop"}


def known_mistake(evidence):
    """The Claim of one known mistake, in the whole or in each part that is wrong, or None."""
    return Known(evidence).claim()


def two_mistakes(evidence):
    """The Claim of two known mistakes at once, or None."""
    return Known(evidence).pair()


class Known:
    """The exercise's mistakes, held against the evidence on one answer."""

    def __init__(self, evidence):
        self.evidence, self.exercise = evidence, evidence.exercise
        self.slips = [
            slip
            for slip in self.exercise.slips
            if slip.name not in SHOWN_BY or evidence.source.has(SHOWN_BY[slip.name])
        ]
        self.stays = {id(case.args) for case in evidence.cases}
        full = evidence.full
        self.order = full if not all(map(evidence.is_right, full)) else evidence.cases

    def make(self, slips, args, right=None):
        """The parts that the right answer with these slips gives, or None."""
        right = right or self.evidence.right
        right = None if right is self.exercise.right else right
        if id(args) in self.stays:
            return self.exercise.made(slips, args, right)
        try:
            return self.exercise.run(slips, args, right)
        except Exception:  # it cannot take these
            return None

    def misses(self, slips, places=None, right=None):
        """How far the slips are from what was seen in these parts; None if they do not fit."""
        seen, most = 0, 0.0
        for case in self.order:
            made = self.make(slips, case.args, right)
            if made is None:  # nothing can be said of it there
                continue
            if not self.same(case.got, made, places):
                return None
            most = max(most, *(distance(case.got[k], made[k]) for k in places or range(len(made))))
            seen += 1
        return most if seen >= min(LEAST, len(self.order)) else None

    def reach(self, slip, places):
        """These parts, and those whose right values the slip puts there: words on the one part
        are about the other too, so it is told where it fits both.
        """
        if places is None:
            return None
        same, taken = self.exercise.same_part, []
        for case in self.order[:4]:
            made, want = self.make((slip,), case.args), case.want
            if made is not None and len(made) == len(want):
                moved = [k for k in places if not same(made[k], want[k])]
                others = set(range(len(want))) - set(places)
                taken.append({i for i in others if any(same(made[k], want[i]) for k in moved)})
        return sorted({*places, *set.intersection(*taken)}) if taken else places

    def same(self, got, made, places=None):
        if places is None:
            return self.exercise.same(got, made)
        if len(got) != len(made):
            return False
        return all(self.exercise.same_part(got[k], made[k]) for k in places)

    def single(self, places=None, right=None):
        """The slip that does all that was seen, the nearest where several do; or None."""
        found = [
            (misses, slip)
            for slip in self.slips
            if (misses := self.misses((slip,), self.reach(slip, places), right)) is not None
        ]
        if not found:
            return None
        least = min(misses for misses, _ in found)
        return next((slip,) for misses, slip in found if misses <= max(10 * least, 1e-9))

    def claim(self):
        """The Claim of one mistake in the whole, or of one in each part that is wrong, or None."""
        for right in (self.exercise.right, *self.exercise.also):
            whole = self.single(right=right)
            if whole:
                return self.told(whole)
        return self.by_part()

    def holds(self, slip, broken):
        """Whether the words of a slip in one part are true while these parts are wrong."""
        labels = self.exercise.kind.labels
        return not any(f"{labels[k]} is right" in slip.message for k in broken)

    def by_part(self):
        labels = self.exercise.kind.labels
        if not self.exercise.is_told_by_part:
            return None
        broken = self.evidence.broken
        found = {k: self.single([k]) for k in broken}
        if not broken or not all(s and self.holds(s[0], broken) for s in found.values()):
            return None
        names = {slips[0].name for slips in found.values()}
        if len(broken) == len(labels) and len(names) == 1:
            return self.told(found[0])
        names = tuple(f"{slips[0].name} in {labels[k]}" for k, slips in found.items())
        texts = named(labels, {k: slips[0][:2] for k, slips in found.items()})
        return Claim(names, texts, model=lambda args: self.mixed(found, args))

    def mixed(self, found, args):
        """The right parts, with some of them as a slip makes them."""
        parts = list(self.evidence.want(args) or ())
        for k, slips in found.items():
            made = self.make(slips, args)
            if made is None:
                return None
            parts[k] = made[k]
        return tuple(parts)

    def told(self, slips, perhaps=False):
        return Claim(
            tuple(dict.fromkeys(slip.name for slip in slips)),
            list(dict.fromkeys(slip.message for slip in slips)),
            perhaps,
            lambda args: self.make(slips, args),
        )

    # --- two at once

    def pair(self):
        """The Claim of two mistakes, if just one pair of them does all that was seen, or None.

        Two are told only where each is visible alone: on some input the answer does what the one
        makes of it, on another what the other does; or where the one is a plain factor, and what
        is left without it is the other. Two that only together make a plain factor, such as a
        number for m and a second division by m, are not told: anything may make it.
        """
        found = {}
        for pair in self.pairs():
            names = frozenset(slip.name for slip in pair)
            if names in found or self.misses(pair) is None or self.collapses(pair):
                continue
            if self.factor(pair) is None or None not in map(self.factor, zip(pair)):
                found[names] = pair
                if len(found) > 1:
                    return None
        return next((self.told(pair, perhaps=True) for pair in found.values()), None)

    def pairs(self):
        """Each two slips that may be told together."""
        alone = [slip for slip in self.slips if self.is_visible(slip)]
        factors = [slip for slip in self.slips if self.is_factor(slip)]
        for i, a in enumerate(alone):
            for b in alone[i + 1 :]:
                if a.name != b.name and not a.kind == b.kind == "mistake":
                    yield a, b
                    if a.kind == b.kind == "turn":
                        yield b, a
        for i, factor in enumerate(factors):
            for slip in self.slips:
                if slip.name != factor.name and slip not in factors[: i + 1]:
                    yield (slip, factor) if factor.kind == "twist" else (factor, slip)

    def factor(self, slips):
        """The one number by which these slips multiply what is right, or a right move, or None."""
        parameters, ratios = self.exercise.parameters, []
        for case in self.order[:8]:
            made = self.make(slips, case.args)
            for label, want, part in zip(self.exercise.kind.labels, case.want, made or ()):
                if want.shape != part.shape:
                    return None
                start = self.exercise.starts.get(label)
                base = case.args[parameters.index(start)] if start else 0.0
                with np.errstate(all="ignore"):
                    ratio = (part - base) / (want - base)
                ratios += ratio[np.isfinite(ratio)].tolist()
        alike = ratios and max(ratios) - min(ratios) <= 1e-6 * abs(ratios[0])
        return ratios[0] if alike else None

    def is_visible(self, slip):
        """Whether on some input, where the answer is wrong, it does what this slip alone does."""
        for case in self.evidence.wrong[:8]:
            made = self.make((slip,), case.args)
            if made is not None and self.same(case.got, made):
                return True
        return False

    def is_factor(self, slip):
        """Whether a slip only multiplies a part, or one argument, by something other than zero."""
        if slip.kind == "mistake":
            return False
        change = scales_part if slip.kind == "twist" else scales_argument
        cases = self.order[:2]
        key = (slip, *(id(case.args) for case in cases))
        return self.exercise.keep(key, lambda: all(change(slip.function, case) for case in cases))

    def collapses(self, pair):
        """Whether one of two slips leaves nothing that depends on the input."""
        for slip in pair:
            made = [self.make((slip,), case.args) for case in self.order[:6]]
            made = [parts for parts in made if parts is not None]
            if len(made) > 1 and all(self.exercise.same(parts, made[0]) for parts in made):
                return True
        return False


def distance(got, made):
    """The largest difference, in proportion."""
    with np.errstate(all="ignore"):
        away = np.abs(got - made) / np.maximum(np.abs(made), 1e-12)
    away = away[np.isfinite(away)]
    return float(np.max(away, initial=0.0))


def scales_part(function, case):
    """Whether a twist makes of twice a part twice what it makes of the part."""
    for part in case.want:
        once = np.asarray(function(part, *case.args), float)
        twice = np.asarray(function(2 * part, *case.args), float)
        if once.shape != part.shape or not np.allclose(twice, 2 * once) or not once.any():
            return False
    return True


def scales_argument(function, case):
    """Whether a turn multiplies one number among the arguments, and leaves the others."""
    changed = [
        (new, old)
        for new, old in zip(function(*case.args), case.args, strict=True)
        if new is not old and not np.array_equal(new, old)
    ]
    return len(changed) == 1 and all(type(v) is float and v != 0 for v in changed[0])
