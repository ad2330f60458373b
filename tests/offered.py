"""Every picture and explorer of every lesson, as the tests draw it."""

import importlib
import importlib.util
import inspect
from functools import cache
from pathlib import Path

import numpy as np

from gdlesson import data, features, own_data, regression
from gdlesson.derivation import derivation
from gdlesson.descent import gradient_descent
from gdlesson.lessons.data_per_step import walks
from gdlesson.lessons.half_mse import exercises as half_mse
from gdlesson.lessons.ten_lines import exercises as ten_lines
from gdlesson.lessons.theta_squared.square import square_slope
from gdlesson.lessons.two_variables.bowls import bowl_slope, tilted_bowl
from gdlesson.lessons.yes_or_no.birds import adelies
from gdlesson.sums import Sums

TESTS = Path(__file__).resolve().parent
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


def explorer_names(lesson):
    """The names of a lesson's functions that return an Explorer."""
    return [name for name, function in offered(lesson).items()
            if inspect.getdoc(function).startswith("Returns the Explorer")]  # fmt: skip


@cache
def made(lesson, name):
    """One of a lesson's pictures or explorers."""
    call = CALLS[lesson][name]
    if name == "two_formulas":
        call = derivation("theta1")[2:4]
    return offered(lesson)[name](*call)


ALL = [(lesson, name) for lesson, calls in CALLS.items() for name in calls]
EXPLORERS = [(lesson, name) for lesson, name in ALL if name in explorer_names(lesson)]
