"""Lesson 3's pictures: what is drawn, against numbers worked out here."""

import numpy as np
import pytest
from matplotlib.offsetbox import AnnotationBbox, TextArea

from gdlesson import regression
from gdlesson.derivation import PARAMETERS, derivation
from gdlesson.lessons.mse_derivation.pictures import (
    MAP,
    cost_surface,
    derivation_lines,
    lines_and_points,
    residual_squares,
    squares,
    two_formulas,
)
from gdlesson.lessons.mse_derivation.questions import questions

X, Y = np.array([1.0, 2, 3, 5, 6]), np.array([1.5, 1, 3.5, 3, 5])


def by_gid(axes, gid):
    found = [a for a in (*axes.lines, *axes.collections, *axes.patches) if a.get_gid() == gid]
    assert len(found) == 1, gid
    return found[0]


@pytest.mark.parametrize("theta", [(1.0, 1.0), (3.0, -0.2), (-1.0, 1.2), (2.0, 0.0)])
def test_squares_are_square_and_stand_on_their_residuals(theta):
    shapes = squares(X, Y, *theta)
    r = regression.residuals(*theta, X, Y)
    for shape, a, b, gap in zip(shapes, X, Y, r, strict=True):
        wide, tall = np.ptp(shape, axis=0)
        assert wide == pytest.approx(abs(gap)) and tall == pytest.approx(abs(gap))
        assert [a, b] in shape.tolist() and [a, pytest.approx(b + gap)] in shape.tolist()
        inner = shape.mean(axis=0)  # on the side of the line where its example is
        if gap and theta[1]:
            assert (theta[0] + theta[1] * inner[0] - inner[1]) * gap > 0


def test_residual_squares():
    picture = residual_squares(X, Y, 1, 1)
    assert picture.description == (
        "The line 1 + 1·x and 5 examples. Residuals h(x) − y: 0.5, 2, 0.5, 3, 2. Areas of their "
        "squares: 0.25, 4, 0.25, 9, 4; the mean area is J = 3.5."
    )
    sticks, areas = picture.figure.axes
    assert sticks.get_aspect() == areas.get_aspect() == 1  # squares look square
    ends = np.array(by_gid(sticks, "residuals").get_data()).T.reshape(-1, 3, 2)
    assert ends[:, 0, 1].tolist() == Y.tolist() and ends[:, 1, 1].tolist() == (1 + X).tolist()
    drawn = [path.vertices[:4] for path in by_gid(areas, "squares").get_paths()]
    assert np.array(drawn) == pytest.approx(squares(X, Y, 1, 1))
    wide, tall = np.ptp(by_gid(areas, "mean").get_path().vertices, axis=0)
    assert wide * tall == pytest.approx(regression.mse(1, 1, X, Y))
    for axes in (sticks, areas):
        (left, right), (low, high) = axes.get_xlim(), axes.get_ylim()
        assert all(left <= v <= right for v in np.array(drawn)[..., 0].flat)
        assert all(low <= v <= high for v in np.array(drawn)[..., 1].flat)


def test_lines_and_points():
    thetas = [(3, -0.2), (-1, 1.2), (0.5, 0.7)]
    picture = lines_and_points(X, Y, thetas)
    assert picture.description.startswith("A: 3 − 0.2·x is the point (3, −0.2), J = 3.34; B: ")
    data, plane = picture.figure.axes
    for name, theta in zip("ABC", thetas, strict=True):
        x, y = by_gid(data, f"line {name}").get_data()
        assert y == pytest.approx(theta[0] + theta[1] * np.array(x))
        point = by_gid(plane, f"point {name}").get_data()
        assert np.ravel(point).tolist() == list(theta)
        assert f"J = {regression.mse(*theta, X, Y):.3f}".rstrip("0") in picture.description
    best = np.ravel(by_gid(plane, "lowest").get_data())
    assert best == pytest.approx(regression.least_squares(X, Y))


def test_as_many_lines_as_are_given():
    picture = lines_and_points(X, Y, [(k, 0.1) for k in range(8)])
    assert "H: 7 + 0.1·x is the point (7, 0.1)" in picture.description
    assert by_gid(picture.figure.axes[0], "line H") and by_gid(picture.figure.axes[1], "point H")


def test_cost_surface():
    picture = cost_surface(X, Y, (1, 1))
    above, surface = picture.figure.axes
    assert (above.get_xlim(), above.get_ylim()) == MAP
    assert np.ravel(by_gid(above, "point").get_data()).tolist() == [1, 1]
    assert surface.get_zlim()[1] > 40 and surface.name == "3d"
    lowest = regression.mse(*regression.least_squares(X, Y), X, Y)
    assert f"down to {lowest:.3f} at (0.547, 0.663)" in picture.description
    assert picture.description.endswith("the point (1, 1) is at height 3.5.")
    assert "point" not in cost_surface(X, Y).description


def test_contours_are_where_the_cost_is():
    above = cost_surface(X, Y).figure.axes[0]
    contours = next(c for c in above.collections if hasattr(c, "levels"))
    lowest = regression.mse(*regression.least_squares(X, Y), X, Y)
    assert list(contours.levels) == [1, 2, 4, 8, 16, 32] and lowest < 1
    for level, path in zip(contours.levels, contours.get_paths(), strict=True):
        for theta in path.vertices[::7]:
            assert regression.mse(*theta, X, Y) == pytest.approx(level, rel=0.02)


# --- formulas


def formulas(figure):
    """The LaTeX that is drawn, as (before, changed, after) a line; changed is what is marked."""
    found = []
    for box in figure.axes[0].get_children():
        if isinstance(box, AnnotationBbox):
            parts = [p for p in box.offsetbox.get_children() if isinstance(p, TextArea)]
            marked = [p for p in parts if p._text.get_bbox_patch() is not None]
            found.append(([p.get_text() for p in parts], [p.get_text() for p in marked]))
    return found


def small(latex):
    return latex.replace("dfrac", "frac").replace(r"\,\sum", r"\sum")


@pytest.mark.parametrize("name", PARAMETERS)
def test_the_derivations_lines_are_drawn(name):
    picture = derivation_lines(X, Y, 1, 1, name)
    lines = derivation(name)
    drawn = formulas(picture.figure)
    assert len(drawn) == len(lines)
    for (parts, marked), line in zip(drawn, lines, strict=True):
        shown = small("".join(part.strip("$") for part in parts))
        assert shown.replace(" ", "") == line.latex.replace(" ", "")
        changed = line.pieces[1]
        assert [small(m.strip("$")) for m in marked] == ([changed] if changed else [])
    value = {"theta0": "3.2", "theta1": "13.2"}[name]
    texts = [text.get_text() for text in picture.figure.axes[0].texts]
    assert texts.count(f"= {value}") == len(lines) - 1 and texts.count("= 3.5") == 1
    for line in lines[1:]:
        assert f"[{line.number}] {line.rule}" in picture.description
        assert f"[{line.number}]" in texts
    assert f"The last line is {lines[-1].text}." in picture.description
    assert picture.description.endswith(f"the cost is 3.5, and each line after it is {value}.")


def test_formulas_stay_in_the_picture():
    figure = derivation_lines(X, Y, 1, 1).figure
    figure.canvas.draw()
    wide, _ = figure.canvas.get_width_height()
    rules = [t for t in figure.axes[0].texts if t.get_style() == "italic"]
    left = min(rule.get_window_extent().x0 for rule in rules)
    for box in figure.axes[0].get_children():
        if isinstance(box, AnnotationBbox):
            extent = box.get_window_extent(figure.canvas.get_renderer())
            assert extent.x1 < left
    assert max(rule.get_window_extent().x1 for rule in rules) < 0.93 * wide


def test_lines_can_be_shown_without_their_rules():
    """Above the quiz that asks for them."""
    picture = derivation_lines(X, Y, 1, 1, "theta1", rules=False)
    rules = {line.rule for line in derivation("theta1")[1:]}
    for figure in (picture.figure, picture.folded):
        shown = {t.get_text() for t in figure.axes[0].texts if t.get_visible()}
        assert "[1.3a]" in shown and "= 13.2" in shown
        assert not any(text.startswith(tuple(rules)) for text in shown)
    assert not any(rule in picture.description for rule in rules - {"sum"})
    assert "From the cost [1.0] to ∂J/∂θ1, in 7 steps. The last line" in picture.description


def test_two_formulas_do_not_tell_the_rule():
    for question in questions():
        picture = two_formulas(question.before, question.after)
        assert picture.description == (
            f"[{question.before.number}] {question.before.text}  →  "
            f"[{question.after.number}] {question.after.text}"
        )
        shown = [t.get_text() for t in picture.figure.axes[0].texts if t.get_visible()]
        assert shown == [f"[{question.before.number}]", f"[{question.after.number}]"]
        assert len(formulas(picture.figure)) == 2
        marked = [parts for _, parts in formulas(picture.figure)]
        assert marked[0] == [] and len(marked[1]) == 1  # only what is new is marked
