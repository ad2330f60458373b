"""Pictures show what their descriptions say, and both come from the same numbers."""

import math
import warnings

import numpy as np
import pytest

from gdlesson.descent import gradient_descent
from gdlesson.lessons.theta_squared.pictures import (
    cost_over_steps,
    curves_to_match,
    path_on_curve,
    path_words,
    slopes,
    steps_against_alpha,
    stopping_rules,
    theta_over_steps,
)
from gdlesson.lessons.theta_squared.square import square, square_slope
from gdlesson.text import short


@pytest.fixture(autouse=True)
def no_warnings():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def descent(alpha=0.1, start=3, steps=10):
    return gradient_descent(square_slope, start, alpha, steps)


def drawn(picture, gid):
    """The artists of a picture with that gid, as arrays (x, y)."""
    lines = [line for axes in picture.figure.axes for line in axes.lines]
    return [np.array(line.get_data(), float) for line in lines if line.get_gid() == gid]


ALL = {
    "curve": lambda: path_on_curve(descent()),
    "curve, apart": lambda: path_on_curve(descent(1.2, 3, 5000)),
    "curve, own": lambda: path_on_curve(
        gradient_descent(lambda t: 4 * t**3 - 4 * t, 2, 0.05, 15), lambda t: t**4 - 2 * t**2, "own"
    ),
    "theta": lambda: theta_over_steps(descent()),
    "theta, apart": lambda: theta_over_steps(descent(1.2, 3, 5000)),
    "theta, many": lambda: theta_over_steps(*[descent(a) for a in (0.1, 0.5, 0.9, 1, 1.1)]),
    "cost": lambda: cost_over_steps(descent()),
    "cost, zero": lambda: cost_over_steps(descent(0.5)),
    "cost, apart": lambda: cost_over_steps(descent(1.2, 3, 5000), descent(0.1)),
    "slopes": slopes,
    "match": curves_to_match,
    "alphas": steps_against_alpha,
    "stopping": lambda: stopping_rules(descent(steps=100)),
}


@pytest.mark.parametrize("name", ALL)
def test_every_picture_is_small_and_said(name):
    picture = ALL[name]()
    assert 1000 < len(picture.svg) < 40_000  # sharp, and smaller than as a PNG
    assert picture.description.endswith(".") and "nan" not in picture.description
    assert picture.caption.endswith((".", "?")) and len(picture.caption) < 140


def test_the_common_colours_stay_apart():
    text = steps_against_alpha().svg
    for wanted in ("cfe8f7", "fbe7b8", "f6cdb4", "0072b2"):
        assert f"fill:var(--gd-{wanted},#{wanted})" in text


# --- What is drawn is what is said ---------------------------------------------------------------


def test_the_curve_holds_every_point_of_the_path():
    path = descent()
    picture = path_on_curve(path)
    ((x, y),) = drawn(picture, "path")
    assert x == pytest.approx(path.values) and y == pytest.approx(path.values**2)
    assert picture.description == (
        "J(θ) = θ²: 10 steps with α = 0.1 from θ = 3 to θ = 0.322; each is 0.8 of the one before."
    )
    (axes,) = picture.figure.axes
    low, high = axes.get_xlim()
    assert low == -high and (np.abs(x) < high).all()
    assert axes.get_ylim()[0] < y.min() and y.max() < axes.get_ylim()[1]


@pytest.mark.parametrize("alpha", [1.05, 1.2, 2])
def test_a_path_that_flies_apart_leaves_a_readable_picture(alpha):
    path = descent(alpha, 3, 1000)
    picture = path_on_curve(path)
    (axes,) = picture.figure.axes
    low, high = axes.get_xlim()
    assert high <= 20
    out = int(np.flatnonzero(~((path.values >= low) & (path.values <= high)))[0])
    assert f"It leaves the picture at step {out}." in picture.description
    ((x, _),) = drawn(picture, "path")
    assert np.isfinite(x).sum() == out and x[:out].tolist() == path.values[:out].tolist()


def test_own_functions():
    flat = path_on_curve(gradient_descent(lambda t: 3 * t**2, 0, 0.1, 5), lambda t: t**3, "J = θ³")
    assert flat.description == "J = θ³: 5 steps with α = 0.1 from θ = 0 to θ = 0; it does not move."
    falls = path_on_curve(gradient_descent(lambda t: 3 * t**2, -1, 0.1, 30), lambda t: t**3)
    assert "left the finite numbers" in falls.description
    root = path_on_curve(gradient_descent(lambda t: 0.5 / math.sqrt(t), 4, 0.1, 3), math.sqrt)
    assert "3 steps" in root.description
    far = path_on_curve(
        gradient_descent(lambda t: 2 * (t - 100), 90, 0.1, 9), lambda t: (t - 100) ** 2
    )
    low, _ = far.figure.axes[0].get_xlim()
    assert low > 80  # the path is shown, not the long way from 0
    window = path_on_curve(descent(), window=(-1, 1))
    assert window.figure.axes[0].get_xlim() == (-1, 1)
    assert "leaves the picture at step 0 and comes back" in window.description


@pytest.mark.parametrize(
    ("alpha", "words"),
    [
        (0.1, "to θ = 0.322; each is 0.8 of the one before"),
        (0.5, "to θ = 0; the first step arrives and the rest stay there"),
        (0.9, "to θ = 0.322; each goes the other way and is 0.8 of the one before"),
        (1, "to θ = 3; each goes the other way and is as long as the one before"),
        (1.1, "to θ = 18.575; each goes the other way and is 1.2 of the one before"),
    ],
)
def test_path_words(alpha, words):
    assert path_words(descent(alpha)) == f"10 steps with α = {alpha} from θ = 3 {words}"
    assert path_words(descent(0.1, 3, 1)).endswith("1 step with α = 0.1 from θ = 3 to θ = 2.4")


def test_theta_lies_in_the_exact_rings():
    paths = [descent(alpha) for alpha in (0.1, 0.9, 1)]
    picture = theta_over_steps(*paths)
    rings = drawn(picture, "exact")
    for (x, y), (k, exact), path in zip(drawn(picture, "path"), rings, paths, strict=True):
        assert x.tolist() == k.tolist() == list(range(11)) and y.tolist() == path.values.tolist()
        assert exact == pytest.approx([(1 - 2 * path.alpha) ** k * 3 for k in range(11)])
    assert picture.description.endswith("Every dot lies in its ring, the exact value.")
    # Between whole steps a negative factor has no value: nothing is drawn there.
    assert all(not axes.lines[1].get_linestyle().strip("None") for axes in picture.figure.axes)
    assert [axes.get_title() for axes in picture.figure.axes] == ["α = 0.1", "α = 0.9", "α = 1"]


def test_the_curves_to_match_do_not_tell_their_rates():
    picture = curves_to_match()
    for name, alpha in zip("ABCD", (0.95, 0.1, 1.05, 0.45), strict=True):
        ((_, values),) = drawn(picture, name)
        assert values == pytest.approx(3 * (1 - 2 * alpha) ** np.arange(13))
        shown = [text.get_text() for axes in picture.figure.axes for text in axes.texts]
        assert str(alpha) not in picture.description and not shown
    assert "A changes sides at each step and is at 0.847 after 12 steps" in picture.description
    assert "B stays on its side and is at 0.206 after 12 steps" in picture.description


def test_a_wrong_path_is_said_to_be_off_the_rings():
    wrong = theta_over_steps(gradient_descent(lambda theta: 2.1 * theta, 3, 0.1, 10))
    assert "10 dots do not lie in its ring" in wrong.description
    plain = theta_over_steps(gradient_descent(lambda t: 3 * t**2, 1, 0.1, 5), exact=None)
    assert "exact" not in plain.description and not drawn(plain, "exact")


def test_theta_that_flies_apart_keeps_its_axes():
    (axes,) = theta_over_steps(descent(1.2, 3, 5000)).figure.axes
    assert axes.get_ylim()[1] < 20 and axes.get_xlim()[1] < 10


def test_as_many_series_as_there_are_paths():
    paths = [descent(alpha) for alpha in np.linspace(0.05, 0.65, 13)]
    for picture in (theta_over_steps(*paths), cost_over_steps(*paths)):
        assert len(drawn(picture, "path")) == 13
        for path in paths:
            assert f"α = {short(path.alpha)}" in picture.description
    (axes,) = cost_over_steps(*paths).figure.axes
    assert len({(line.get_color(), line.get_marker()) for line in axes.lines}) == 13


def test_a_path_of_two_numbers_is_told_where_it_belongs():
    path = gradient_descent(square_slope, (3, 2), 0.1, 5)
    for draw in (path_on_curve, theta_over_steps, cost_over_steps, stopping_rules):
        with pytest.raises(ValueError, match="shows a path of one number, and this one has 2"):
            draw(path)


def test_cost_is_on_a_logarithmic_axis():
    path = descent()
    picture = cost_over_steps(path)
    ((_, y),) = drawn(picture, "path")
    assert y == pytest.approx(path.values**2)
    assert picture.figure.axes[0].get_yscale() == "log"
    assert "α = 0.1, from 9 to 0.104, each 0.64 of the one before" in picture.description


def test_rates_that_cost_the_same_are_named():
    told = cost_over_steps(descent(0.1), descent(0.5), descent(0.9)).description
    assert told.endswith(". The costs of α = 0.1 and α = 0.9 are the same at every step.")
    assert "the same at every step" not in cost_over_steps(descent(0.1), descent(0.3)).description


def test_costs_that_no_logarithm_has():
    zero = cost_over_steps(descent(0.5))
    ((_, y),) = drawn(zero, "path")
    assert np.isfinite(y).tolist() == [True] + [False] * 10
    assert "10 steps from step 1 on cannot be shown" in zero.description
    nothing = cost_over_steps(descent(start=0))
    assert nothing.figure.axes[0].get_yscale() == "linear"
    assert "no cost above 0" in [text.get_text() for text in nothing.figure.axes[0].texts]
    below = cost_over_steps(descent(), cost=lambda theta: theta**2 - 1)
    hidden = int((descent().values ** 2 <= 1).sum())
    assert f"{hidden} steps from step 5 on cannot be shown" in below.description


def test_costs_that_are_too_large_or_too_small_to_draw():
    apart = cost_over_steps(descent(1.2, 3, 5000), descent())
    first, second = drawn(apart, "path")
    out = int(np.flatnonzero(~(np.abs(descent(1.2, 3, 5000).values) <= 1e50))[0])
    assert np.isfinite(first[1]).sum() == out and np.isfinite(second[1]).all()
    assert f"it leaves the picture at step {out}" in apart.description
    assert apart.figure.axes[0].get_xlim()[1] < 1.1 * out
    tiny = cost_over_steps(descent(0.4, 3, 600))
    assert "cannot be shown" in tiny.description


def test_slopes_are_tangents():
    thetas = (-2, 0, 1.5)
    picture = slopes(thetas)
    points = drawn(picture, "point")
    assert [tuple(p.ravel()) for p in points] == [(t, t * t) for t in thetas]
    tangents = [line for line in picture.figure.axes[0].lines if line.get_linewidth() == 3][:3]
    for line, theta in zip(tangents, thetas):
        (x0, x1), (y0, y1) = line.get_data()
        assert (y1 - y0) / (x1 - x0) == pytest.approx(2 * theta)
        assert (y0 + y1) / 2 == pytest.approx(theta * theta)
    assert (
        "−4 at θ = −2 (down to the right), 0 at θ = 0 (flat), 3 at θ = 1.5 (down to the left)"
        in (picture.description)
    )


def test_steps_against_alpha():
    picture = steps_against_alpha(start=3, tolerance=0.01)
    ((x, y),) = drawn(picture, "counts")
    ((never, _),) = drawn(picture, "never")
    for alpha, count in zip(x, y):
        if alpha >= 1:
            assert np.isnan(count) and alpha in never
            continue
        theta, k = 3.0, 0
        while abs(theta) > 0.01:
            theta, k = theta - alpha * 2 * theta, k + 1
        assert count == k
    assert "fewest at α = 0.5 (1)" in picture.description
    assert "1 (bounces for ever), 10 (flies apart)" in picture.description
    hopeless = steps_against_alpha(alphas=np.array([1.0, 1.1]))
    assert "none of these α arrives within 200 steps" in hopeless.description
    assert "Not within" not in steps_against_alpha(alphas=[0.25, 0.5]).description


def test_stopping_rules():
    path = descent(steps=100)
    picture = stopping_rules(path, square, 0.001, 1e-6)
    for rule, step in {"fixed number": 100, "small gradient": 39, "small change": 35}.items():
        (point,) = drawn(picture, rule)
        assert point.ravel().tolist() == [step, path.values[step] ** 2]
        assert f"stops after step {step} at θ = " in picture.description
    assert "35 slopes and 36 costs" in picture.description
    assert "40 slopes" in picture.description
    assert "never within 10 steps" in stopping_rules(descent()).description
