"""What is drawn is what was looked at: each picture and explorer, mark by mark.

    python tests/lessons/test_drawn.py         writes tests/drawn anew; look at what has changed
    python tests/lessons/test_drawn.py memory  that of one lesson

tests/drawn/<lesson>.txt says what each shows, its words first: axes, marks and texts in the
coordinates of the data. An explorer is told whole as it is at first; then what is different on a
narrow page, and with each control at its lowest and at its highest.
"""

import importlib
import importlib.util
import inspect
import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from matplotlib.text import Text

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS))  # for those who run this file; pytest knows it

from drawing_words import differences, drawing  # noqa: E402

from gdlesson import data, features, own_data, regression  # noqa: E402
from gdlesson.derivation import derivation  # noqa: E402
from gdlesson.descent import gradient_descent  # noqa: E402
from gdlesson.drawing.narrow import stacked  # noqa: E402
from gdlesson.drawing.picture import Picture  # noqa: E402
from gdlesson.drawing.style import style  # noqa: E402
from gdlesson.lessons.data_per_step import walks  # noqa: E402
from gdlesson.lessons.half_mse import exercises as half_mse  # noqa: E402
from gdlesson.lessons.ten_lines import exercises as ten_lines  # noqa: E402
from gdlesson.lessons.theta_squared.square import square_slope  # noqa: E402
from gdlesson.lessons.two_variables.bowls import bowl_slope, tilted_bowl  # noqa: E402
from gdlesson.lessons.yes_or_no.birds import adelies  # noqa: E402
from gdlesson.sums import Sums  # noqa: E402

DRAWN = TESTS / "drawn"
HOURS, GRADES, NAMES = own_data.read("data/gpa_study_hours.csv", folder=TESTS.parent / "notebooks")
ODD = int(np.argmax(GRADES))
SUMS = Sums(HOURS, GRADES)
BEST, SLOW = SUMS.least_squares(), SUMS.descend(0, 0, 0.0001, 100)
COSTS = [regression.mse(*theta, HOURS, GRADES) for theta in SLOW]
X, Y = np.array([1.0, 2, 3, 5, 6]), np.array([1.5, 1, 3.5, 3, 5])
U = np.array([0.2, 0.5, 0.9, 1.2, 1.6, 2.0, 2.5, 3.0])
BIRDS, MASS, BIRD_NAMES = data.penguins()
KINDS = np.where(BIRDS[:, 4] == 1, "Chinstrap", np.where(BIRDS[:, 5] == 1, "Gentoo", "Adelie"))
FIVE = [0, 1, 145, 150, 270]
JOBS, EMPLOYED, JOB_NAMES = data.longley()
JOBS = features.standardise_columns(JOBS)[0]
RATE = 0.9 * features.largest_rate(JOBS)
V = np.array([1.6, 1.3, 2.9, 2.2, 3.9, 3.4, 5.4, 5.2])
ADELIES = adelies()


def walk(alpha=0.1, start=3, steps=10):
    return gradient_descent(square_slope, start, alpha, steps)


def walk2(alpha=0.1, start=(3, 2), steps=10):
    return gradient_descent(bowl_slope(1), start, alpha, steps)


# For each lesson: the arguments that its pictures and explorers are drawn with.
CALLS = {
    "theta_squared": {
        "path_on_curve": (walk(),),
        "theta_over_steps": (walk(), walk(0.9), walk(1.1)),
        "curves_to_match": (),
        "cost_over_steps": (walk(), walk(0.5), walk(1.1)),
        "slopes": (),
        "steps_against_alpha": (),
        "stopping_rules": (walk(steps=100),),
        "theta_squared": (),
        "blindfolded_walker": (),
    },
    "two_variables": {
        "two_cuts": (),
        "paths_on_contours": (walk2(), walk2(0.9)),
        "gradient_arrows": (
            tilted_bowl,
            lambda a, b: (2 * a + b, 2 * b + a),
            [(2, 1), (-2, 0.5), (0.7, -1.9)],
        ),
        "turned_bowl": (),
        "round_and_stretched": (),
        "steps_against_stretch": (),
        "two_variables": (),
    },
    "mse_derivation": {
        "residual_squares": (X, Y, 1, 1),
        "lines_and_points": (X, Y, [(3, -0.2), (-1, 1.2), (0.5, 0.7)]),
        "cost_surface": (X, Y, (1, 1)),
        "derivation_lines": (X, Y, 1, 1, "theta1"),
        "two_formulas": (),
        "line_is_a_point": (X, Y),
        "derivation_steps": (X, Y),
    },
    "half_mse": {
        "three_costs": (U, V),
        "one_rate_three_costs": (U, V, (4, -1), 0.1, 20),
        "rates_against_m": (),
        "voices": (U, V, 3, 0, 0.1),
        "typed_grade": (HOURS, GRADES, ODD),
        "line_moves": (U, V, half_mse.gradient_descent),
        "one_voice": (U, V),
    },
    "ten_lines": {
        "two_columns": (HOURS, GRADES, NAMES, 4),
        "lines_on_data": (HOURS, GRADES, {"ten lines": SLOW[-1], "best": BEST}, NAMES),
        "costs_over_epochs": ({"ten lines": COSTS}, 0.0796),
        "epochs_against_rate": (HOURS,),
        "ravine": (HOURS, GRADES, SLOW),
        "fit_and_residuals": (HOURS, GRADES, *BEST, NAMES),
        "ten_lines_learn": (10 * X, 5 * Y, ten_lines.linear_regression),
        "ravine_and_bowl": (HOURS, GRADES),
    },
    "many_features": {
        "three_clouds": (BIRDS[:, 1], MASS, KINDS, ("depth", "mass"), "g for each mm"),
        "table_times_residuals": (BIRDS[FIVE][:, 1:4], MASS[FIVE] - 4000, BIRD_NAMES[1:4]),
        "fit_and_coefficients": (JOBS, EMPLOYED, RATE, JOB_NAMES),
        "formula_or_walk": (100, 2000),
        "features_in_out": (BIRDS, MASS, BIRD_NAMES),
        "correlated_bowl": (),
    },
    "data_per_step": {
        "noise_floor": walks.line_data(),
        "noise_of_batches": walks.line_data(),
        "four_curves": walks.line_data(),
        "running_mean": (MASS[data.orders()[0]],),
        "time_per_update": ([1, 10, 100], [2e-5, 3e-5, 4e-5]),
        "single_steps": (),
        "schedule": (),
    },
    "memory": {
        "fading_weights": (0.5, 0.9),
        "agree_and_cancel": (),
        "steps_against_kappa": (),
        "momentum_climbs": (),
        "adam_leaves": (0.1, 2000),  # later steps hang on the last bits
        "momentum_on_square": (),
        "race": (),
        "adam_and_reddi": (),
    },
    "yes_or_no": {
        "line_on_yes_no": (ADELIES[0][:, 1], ADELIES[1], "bill depth (mm)", "male"),
        "sigmoid_and_slope": (),
        "surprise": (),
        "norm_grows": ([1, 10, 100], [0.0576, 0.0227, 0.00502], [2.69, 3.81, 6.12]),
        "two_costs": ([1, 10, 100, 1000], [0.59, 0.38, 0.27, 0.25], [0.57, 0.41, 0.38, 0.46]),
        "derivation_steps": (ADELIES[0][:8, 1] - 18, ADELIES[1][:8]),
        "boundary_moves": ADELIES,
        "fit_and_held_back": (),
        "separable": (),
    },
    "mend_the_trainer": {
        "error_curve": ([1, 2, 5, 10, 20], [4000, 2100, 900, 350, 290], 10, 810.0, 278.5),
        "said_and_so": ([4000.0, 4100, 4600, 5000], [3500.0, 4200, 4500, 6000]),
    },
}


def offered(lesson):
    """The functions of a lesson that return a Picture or an Explorer, by name."""
    found = {}
    for part in ("pictures", "explorers"):
        if importlib.util.find_spec(f"gdlesson.lessons.{lesson}.{part}") is None:
            continue  # not every lesson needs both
        module = importlib.import_module(f"gdlesson.lessons.{lesson}.{part}")
        for name, function in vars(module).items():
            words = inspect.getdoc(function) if inspect.isfunction(function) else ""
            own = words and function.__module__ == module.__name__ and not name.startswith("_")
            if own and words.startswith(("Returns a Picture", "Returns the Explorer")):
                found[name] = function
    return found


@cache
def made(lesson, name):
    """One of a lesson's pictures or explorers."""
    call = CALLS[lesson][name]
    if name == "two_formulas":
        call = derivation("theta1")[2:4]
    return offered(lesson)[name](*call)


def told(lesson, name):
    """What one of a lesson's pictures or explorers shows, as lines."""
    thing = made(lesson, name)
    if isinstance(thing, Picture):
        return [thing.description, *drawing(thing.figure)]
    figure = thing._canvas.figure
    for canvas in thing._canvases:
        for mark, artist in canvas.artists.items():
            for one in artist if isinstance(artist, (list, tuple)) else [artist]:
                one.set_gid(mark)
        canvas.draw(thing.state())
    first = drawing(figure)
    lines = [thing.description, *first]
    for canvas in thing._canvases[1:]:
        lines += [f"  narrow: {line}" for line in drawing(canvas.figure) if line not in first]
    for control in thing.controls:
        for value in dict.fromkeys((control.everything()[0], control.everything()[-1])):
            thing._draw(thing.state(**{control.name: value}))
            lines.append(f"with {control.name} = {value}: {thing.words(**{control.name: value})}")
            lines += [f"  {line}" for line in drawing(figure) if line not in first]
    return lines


@cache
def looked_at(lesson):
    """{name: lines} as stored."""
    blocks = (DRAWN / f"{lesson}.txt").read_text(encoding="utf-8").split("\n\n")
    return {block.split("\n")[0]: block.strip("\n").split("\n")[1:] for block in blocks}


ALL = [(lesson, name) for lesson, calls in CALLS.items() for name in calls]


@pytest.mark.parametrize(("lesson", "name"), ALL)
def test_it_is_drawn_as_it_was_when_somebody_looked(lesson, name):
    changed = differences(looked_at(lesson)[name], told(lesson, name))
    rows = "\n".join(f"  before: {one}\n  now:    {other}" for one, other in changed[:8])
    assert not changed, (
        f"{lesson}'s {name} is drawn differently, or says something else:\n{rows}\nLook at it. If "
        "it is right, run python tests/lessons/test_drawn.py and commit what it writes."
    )


@pytest.mark.parametrize(("lesson", "name"), ALL)
def test_on_a_narrow_page_no_picture_scrolls_and_no_letter_is_below_nine_pixels(lesson, name):
    """390 pixels wide, a page has 344 for a picture in JupyterLab; more elsewhere."""
    thing = made(lesson, name)
    if not isinstance(thing, Picture):
        return  # tests/lessons/test_explorers.py
    with style():
        thing.figure.draw_without_rendering()
    with style(), stacked(thing.figure) as fits:
        assert fits or thing.folded
        figure = thing.folded or thing.figure
        texts = figure.findobj(lambda artist: isinstance(artist, Text) and artist.get_text())
        least = min(text.get_fontsize() for text in texts if text.get_visible())
        assert least * 100 / 72 * 344 / (100 * figure.get_figwidth()) >= 9


@pytest.mark.parametrize(("lesson", "name"), ALL)
def test_what_an_explorer_keeps_of_a_drawing_is_what_it_would_draw(lesson, name):
    """Marks that have not changed are not drawn again: none of them may have changed."""
    thing = made(lesson, name)
    if isinstance(thing, Picture):
        return
    ends = [(0, len(control.everything()) - 1) for control in thing.controls]
    places = [thing._at, *(tuple(end[k] for end in ends) for k in (0, 1)), thing._at]
    kept = [thing._entry(place) for place in places]
    for place, entry in zip(places, kept, strict=True):
        for canvas in thing._canvases:
            canvas._known.clear()
        assert thing._entry(place) == entry


@pytest.mark.parametrize("lesson", CALLS)
def test_every_picture_and_explorer_is_looked_at(lesson):
    assert set(offered(lesson)) == set(CALLS[lesson]) == set(looked_at(lesson))


def test_every_lesson_is_looked_at():
    folder = Path(importlib.import_module("gdlesson.lessons").__file__).parent
    made = {path.parent.name for path in folder.glob("*/pictures.py")}
    assert made == set(CALLS)


@pytest.mark.parametrize(
    ("before", "after", "alike"),
    [
        ("  path marks #0072b2: (1.23, 5.00)", "  path marks #0072b2: (1.24, 5.00)", True),
        ("  path marks #0072b2: (1.23, 5.00)", "  path marks #0072b2: (1.25, 5.00)", False),
        (
            "  path marks #0072b2: (0.00, 5.00)",
            "  path marks #0072b2: (0.00, 5.00) (1.00, 5.00)",
            False,
        ),
        ("  x from -4.000e+06 to 4.0, ''", "  x from -4.001e+06 to 4.0, ''", True),
        ("  x from -4.000e+06 to 4.0, ''", "  x from -4.003e+06 to 4.0, ''", False),
        ("  path marks #0072b2: (1.00, 2.00)", "  path marks #d55e00: (1.00, 2.00)", False),
        ("  text 'α = 0.1' at (1.00, 2.00)", "  text 'α = 0.2' at (1.00, 2.00)", False),
        ("At θ = 0.1.", "At θ = 0.2.", False),
    ],
)
def test_the_last_digit_may_differ(before, after, alike):
    assert (not differences([before], [after])) == alike


def main():
    DRAWN.mkdir(exist_ok=True)
    for lesson, calls in CALLS.items():
        if sys.argv[1:] and lesson not in sys.argv[1:]:
            continue
        blocks = ["\n".join([name, *told(lesson, name)]) + "\n" for name in calls]
        (DRAWN / f"{lesson}.txt").write_text("\n".join(blocks), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
