"""Lesson 2's pictures show what their descriptions say."""

import math
import warnings

import numpy as np
import pytest

from gdlesson.descent import gradient_descent
from gdlesson.drawing.axes import heights2
from gdlesson.drawing.contours import points_of
from gdlesson.lessons.two_variables.bowls import (
    bowl,
    bowl_slope,
    exact_steps,
    steps_to_come_closer,
)
from gdlesson.lessons.two_variables.pictures import (
    contour_direction,
    gradient_arrows,
    paths_on_contours,
    round_and_stretched,
    steps_against_stretch,
    turned_bowl,
    two_cuts,
)


@pytest.fixture(autouse=True)
def no_warnings():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def tilted(theta1, theta2):
    return theta1**2 + theta2**2 + theta1 * theta2


def tilted_slopes(theta1, theta2):
    return 2 * theta1 + theta2, 2 * theta2 + theta1


def path(alpha=0.1, start=(3, 2), steps=10, stretch=1):
    return gradient_descent(bowl_slope(stretch), start, alpha, steps)


POINTS = [(2, 1), (-2, 0.5), (0.7, -1.9), (1.5, -1.5)]
ALL = {
    "cuts": two_cuts,
    "cuts, tilted": lambda: two_cuts(1, -2, tilted, "tilted"),
    "path": lambda: paths_on_contours(path()),
    "paths": lambda: paths_on_contours(path(), path(0.9), labels=("one", "two")),
    "path, apart": lambda: paths_on_contours(path(1.2, steps=3000)),
    "path, apart, stretched": lambda: paths_on_contours(
        path(0.15, steps=40, stretch=10), cost=lambda a, b: bowl(a, b, 10)
    ),
    "path of one point": lambda: paths_on_contours([(1.0, 2.0)]),
    "path at the bottom": lambda: paths_on_contours([(0.0, 0.0), (0.0, 0.0)]),
    "level plain": lambda: paths_on_contours(path(), cost=lambda a, b: 3.0),
    "arrows": lambda: gradient_arrows(tilted, tilted_slopes, POINTS),
    "round and stretched": round_and_stretched,
    "round and stretched, apart": lambda: round_and_stretched(alpha=0.2, steps=300),
    "steps": steps_against_stretch,
    "turned": turned_bowl,
}


@pytest.mark.parametrize("name", ALL)
def test_every_picture_is_small_and_said(name):
    picture = ALL[name]()
    assert 1000 < len(picture.svg) < 40_000  # sharp, and smaller than as a PNG
    assert picture.description.endswith(".") and "nan" not in picture.description


def test_every_path_is_drawn_whatever_the_labels():
    paths = [path(alpha) for alpha in np.linspace(0.05, 0.4, 8)]
    for labels in (None, ("one", "two")):
        picture = paths_on_contours(*paths, labels=labels)
        lines = [line for line in picture.figure.axes[0].lines if line.get_gid() == "path"]
        assert len(lines) == 8 and "path 8: 10 steps" in picture.description
        assert len({(line.get_color(), line.get_marker()) for line in lines}) == 8


def test_the_turned_bowls_curvatures_are_those_of_its_second_derivatives():
    picture = turned_bowl()
    plane, cuts = picture.figure.axes
    lines = {line.get_gid(): np.array(line.get_data()) for line in (*plane.lines, *cuts.lines)}
    assert np.linalg.eigvalsh([[2, 1], [1, 2]]) == pytest.approx([1, 3])
    for letter, curvature in (("u", 3), ("v", 1)):
        one, two = lines[f"axis {letter}"]
        distance, height = lines[f"cut {letter}"]
        assert np.hypot(one, two) == pytest.approx(np.abs(distance))
        assert height == pytest.approx(tilted(one, two))
        assert height == pytest.approx(curvature / 2 * distance**2)
    assert picture.description.endswith(
        "along u = (θ1 + θ2)/√2 the curvature is 3, and along v = (θ1 − θ2)/√2 the curvature is 1."
    )


# --- the cuts


def test_the_cuts_are_cuts_and_their_tangents_touch():
    picture = two_cuts(1, -2, tilted, "tilted")
    _, *panels = picture.figure.axes
    for axes, cut, slope, at in (
        (panels[0], lambda t: tilted(t, -2), 0, 1),
        (panels[1], lambda t: tilted(1, t), -3, -2),
    ):
        curve, tangent, dot = axes.lines
        x, y = curve.get_data()
        assert y == pytest.approx(cut(x))
        (x0, x1), (y0, y1) = tangent.get_data()
        assert (y1 - y0) / (x1 - x0) == pytest.approx(slope, abs=1e-6)
        assert (y0 + y1) / 2 == pytest.approx(tilted(1, -2)) and (x0 + x1) / 2 == at
        assert dot.get_xdata()[0] == at
    assert panels[0].get_ylim() == panels[1].get_ylim()
    assert "of θ1 alone, and its slope there is 0;" in picture.description
    assert picture.description.endswith("of θ2 alone, and its slope there is −3.")


# --- paths on contours


def test_the_path_is_drawn_and_said():
    walked = path()
    picture = paths_on_contours(walked)
    (axes,) = picture.figure.axes
    (line,) = [line for line in axes.lines if line.get_gid() == "path"]
    assert np.array(line.get_data()).T.tolist() == walked.values.tolist()
    assert picture.description == (
        "Contours of J(θ1, θ2) = θ1² + θ2², and 10 steps from (3, 2) to (0.322, 0.215)."
    )
    assert axes.get_aspect() == 1  # right angles look right


def test_the_start_is_named_by_its_mark_which_no_theme_changes():
    one, other = path(), path(0.2)
    assert paths_on_contours(one, other).caption.endswith("path 1 and path 2 from the diamond.")
    other = gradient_descent(bowl_slope(), [-1, 2], 0.1, 5)
    assert paths_on_contours(one, other).caption.endswith("from the diamonds.")


def test_lists_of_points_are_paths_too():
    walked = path()
    points = [tuple(point) for point in walked.values.tolist()]
    assert paths_on_contours(points).description == paths_on_contours(walked).description
    assert paths_on_contours(points).svg == paths_on_contours(walked).svg
    for wrong in ([1.0, 2.0], [[1.0, 2.0, 3.0]], np.zeros((0, 2))):
        with pytest.raises(ValueError, match="must have the shape"):
            points_of(wrong)


def test_the_contours_are_where_the_cost_is_even():
    (axes,) = paths_on_contours(path(), cost=tilted).figure.axes
    (drawn,) = axes.collections
    for level, contour in zip(drawn.levels, drawn.get_paths(), strict=True):
        if len(contour.vertices):
            assert tilted(*contour.vertices.T) == pytest.approx(level, rel=0.03, abs=0.03)


def test_a_path_that_flies_apart_is_cut_and_said():
    picture = paths_on_contours(path(1.2, steps=40))
    (axes,) = picture.figure.axes
    (line,) = [line for line in axes.lines if line.get_gid() == "path"]
    drawn = np.array(line.get_data()).T
    (a, b), (c, d) = axes.get_xlim(), axes.get_ylim()
    x, y = path(1.2, steps=40).values.T
    out = int(np.argmin((x >= a) & (x <= b) & (y >= c) & (y <= d)))
    assert f"leaving the picture at step {out}." in picture.description
    assert np.isnan(drawn[out + 1 :]).all() and np.isfinite(drawn[: out + 1]).all()
    far = paths_on_contours(path(1.2, steps=3000)).description
    assert "θ left the finite numbers at step" in far


def test_costs_of_plain_numbers_work():
    def plain(theta1, theta2):
        return math.exp(theta1) + theta2**2 if theta1 < 5 else 7.0

    ones, twos = np.meshgrid([0.0, 1.0, 6.0], [1.0, 2.0])
    expected = [[2, math.e + 1, 7], [5, math.e + 4, 7]]
    assert heights2(plain, ones, twos) == pytest.approx(np.array(expected))
    assert heights2(bowl, ones, twos).tolist() == (ones**2 + twos**2).tolist()


# --- arrows


def test_the_arrows_are_measured_not_supposed():
    picture = gradient_arrows(tilted, tilted_slopes, POINTS)
    assert "Measured between arrow and contour: 90.0°." in picture.description
    assert picture.caption.endswith("measured between arrow and contour: 90.0°.")
    wrong = gradient_arrows(tilted, lambda a, b: (2 * a, 2 * b), POINTS)
    assert "90.0°. " not in wrong.description.replace("to 90.0°", "")
    arrows = picture.figure.axes[0].collections[-1]
    drawn = np.column_stack([arrows.U, arrows.V])
    slopes = np.array([tilted_slopes(*point) for point in POINTS])
    ratio = drawn / -slopes
    assert ratio == pytest.approx(np.full_like(ratio, ratio[0, 0])) and ratio[0, 0] > 0
    longest = np.hypot(*slopes.T).max()
    assert f"of slope {longest:.3f}".rstrip("0") in picture.description
    assert picture.figure.axes[0].get_aspect() == 1


def test_the_contours_direction_is_along_the_contour():
    for point in np.array(POINTS):
        along = contour_direction(tilted, point)
        assert np.hypot(*along) == pytest.approx(1)
        assert np.dot(along, tilted_slopes(*point)) == pytest.approx(0, abs=1e-4)
    with pytest.raises(ValueError, match="is it flat there"):
        contour_direction(tilted, np.zeros(2))


# --- round and stretched


def test_one_rate_on_two_bowls():
    picture = round_and_stretched(0.09, 10, (3, 1), 15)
    for axes, stretch in zip(picture.figure.axes, (1, 10), strict=True):
        (line,) = [line for line in axes.lines if line.get_gid() == "path"]
        expected = np.column_stack(
            [3 * 0.82 ** np.arange(16), (1 - 0.18 * stretch) ** np.arange(16)]
        )
        assert np.array(line.get_data()).T == pytest.approx(expected)
        assert axes.get_aspect() == 1
    assert "θ1 by 0.82 and θ2 by −0.8." in picture.description
    assert "leaving" in round_and_stretched(alpha=0.2).description


# --- steps against the stretch


@pytest.mark.parametrize("stretch", [1, 1.5, 2, 10, 37, 200])
def test_steps_are_counted(stretch):
    theta = np.array([3.0, 2.0])
    alpha, count, goal = 1 / (1 + stretch), 0, np.hypot(3, 2) / 100
    while np.hypot(*theta) > goal:
        theta = theta - alpha * np.array([2.0, 2.0 * stretch]) * theta
        count += 1
    assert steps_to_come_closer(stretch) == count
    if stretch > 1:
        assert count == math.ceil(exact_steps(stretch, 100))


@pytest.mark.parametrize("stretch", [2, 10, 50])
def test_no_other_rate_is_quicker(stretch):
    best = steps_to_come_closer(stretch)
    for factor in (0.8, 0.9, 1.05, 1.09):
        values = path(factor / (1 + stretch), (3, 2), best, stretch).values
        assert np.hypot(*values[best - 1]) > np.hypot(3, 2) / 100


def test_the_counts_are_drawn_and_said():
    picture = steps_against_stretch()
    (axes,) = picture.figure.axes
    (dots,) = [line for line in axes.lines if line.get_gid() == "counts"]
    counts = dict(zip(*dots.get_data(), strict=True))
    assert counts == {stretch: steps_to_come_closer(stretch) for stretch in counts}
    for stretch in (1, 10, 100, 1000):
        assert f"{counts[stretch]} at {stretch}" in picture.description
    assert "condition number" in axes.get_xlabel()
    assert axes.get_xscale() == axes.get_yscale() == "log"
