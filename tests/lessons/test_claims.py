"""The numbers of the lessons' prose, each worked out here by another way than in the lesson."""

import math
import re
from pathlib import Path

import nbformat
import numpy as np
import pytest

from gdlesson.memory import momentum_table

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
HOURS, GRADES = np.loadtxt(
    NOTEBOOKS / "data/gpa_study_hours.csv", delimiter=",", skiprows=1, unpack=True
)


def says(number, *texts):
    """Whether a lesson has these texts, in what it says or in what its cells put out."""
    (path,) = NOTEBOOKS.glob(f"{number:02}_*.ipynb")
    notebook = nbformat.read(path, as_version=4)
    parts = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            parts.append(output.get("text", "") or output.get("data", {}).get("text/plain", ""))
    everything = "\n".join(parts)
    missing = [text for text in texts if text not in everything]
    assert not missing, f"{path.name} does not say: {missing}"


# Numbers of the prose that no cell of their lesson puts out or holds, and where they are tested.
ELSEWHERE = {
    1: {"0.45", "0.95", "1.05"},  # the rates to match in 1.7, whose walks the checker makes
    3: {"0.0000001"},  # how small a felt difference may be: the next test
    6: {
        "333",
        "0.01",
        "57",
        "199",
        "44",
        "73",
        "1167",
        "60",
    },  # the next test; 44 and 73 were timed
    7: {"0.125"},  # test_the_limit_of_single_steps_on_six_features
}


@pytest.mark.parametrize("number", range(1, 8))
def test_a_number_in_the_prose_is_one_of_a_cell_s(number):
    """To the digits that the prose has, or in percent; small whole numbers are left out."""
    (path,) = NOTEBOOKS.glob(f"{number:02}_*.ipynb")
    cells = nbformat.read(path, as_version=4).cells
    known = []
    for cell in cells:
        if cell.cell_type == "code":
            told = [
                o.get("text", "") or o.get("data", {}).get("text/plain", "") for o in cell.outputs
            ]
            text = re.sub(r"(?<=\d),(?=\d\d\d)", "", "\n".join([cell.source, *told]))
            known += [float(part) for part in re.findall(r"\d+(?:\.\d+)?(?:e-?\d+)?", text)]
    known = np.array(known)
    missing = []
    for cell in cells[1:]:
        prose = re.sub(r"\]\([^)]*\)|`[^`]*`|\$\$.*?\$\$", "", cell.source, flags=re.S)
        if cell.cell_type == "code" or not prose:
            continue
        for text in re.findall(r"(?<![\w.])\d(?:[\d.,]*\d)?", prose):
            plain = text.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+", text) else text
            if not re.fullmatch(r"\d+(\.\d+)?", plain) or ("." not in plain and int(plain) <= 12):
                continue
            digits = len(plain.partition(".")[2])
            near = [
                np.abs(np.round(scale * known, digits) - float(plain)) < 1e-9 for scale in (1, 100)
            ]
            if not np.any(near) and plain not in ELSEWHERE.get(number, ()):
                missing.append(f"{text} in {cell.source[:60]!r}")
    assert not missing, missing


def test_numbers_of_the_prose_that_stand_in_no_cell():
    felt = ((3 + 1e-6) ** 2 - (3 - 1e-6) ** 2) / 2e-6
    assert 0 < abs(felt - 6) < 1e-7
    says(6, "5.7e+07", "57 million", "199 for 0.99", "counting says 1167")
    assert (1 + 0.99) / (1 - 0.99) == pytest.approx(199)
    m, n = 4000, 2000
    assert round((m * n**2 + n**3 / 3) / (2 * m * n)) == 1167


def design(x):
    """The examples as a table with a column of ones, for NumPy's own least squares."""
    return np.column_stack([np.ones_like(x), x])


def curvatures(x):
    """Half the squares of the singular values, scaled: the Hessian's eigenvalues another way."""
    return sorted(2 * np.linalg.svd(design(x), compute_uv=False) ** 2 / len(x))


def walk(x, y, alpha, epochs):
    """The points of descent on the MSE from (0, 0), and their costs; matrix form."""
    X, theta = design(x), np.zeros(2)
    points = [theta]
    for _ in range(epochs):
        theta = theta - alpha * 2 / len(x) * X.T @ (X @ theta - y)
        points.append(theta)
    points = np.array(points)
    return points, np.mean((points @ X.T - y) ** 2, axis=1)


# --- lesson 1


def looks_by_feeling(unknowns, stride=0.7, within=0.01):
    """Looks at J = Σθ² of a walker who feels two sides of every unknown in each round."""
    theta, strides, looks = np.full(unknowns, 3.0), np.full(unknowns, stride), 1
    while np.abs(theta).max() > within:
        here, left, right = theta**2, (theta - strides) ** 2, (theta + strides) ** 2
        looks += 2 * unknowns
        stays = (left >= here) & (right >= here)
        theta = np.where(stays, theta, np.where(left < right, theta - strides, theta + strides))
        strides = np.where(stays, strides / 2, strides)
    return looks


@pytest.mark.parametrize("unknowns, looks", [(1, 27), (2, 53), (10, 261), (1000, 26001)])
def test_what_feeling_costs_with_many_unknowns(unknowns, looks):
    assert looks_by_feeling(unknowns) == looks
    steps = math.ceil(math.log(0.01 / 3) / math.log(0.8))
    says(1, f"{unknowns:4} unknowns: feeling {looks:5}, slope {2 * steps}")


def test_two_different_walks_cost_the_same():
    assert (1 - 2 * 0.1) ** 2 == pytest.approx((1 - 2 * 0.9) ** 2) == pytest.approx(0.64)
    says(1, "leave 0.64 of the cost", "each 0.64 of the one before")


def test_a_tiny_rate_fools_the_rule_of_small_change():
    def change(alpha):
        return 9 - (3 * (1 - 2 * alpha)) ** 2

    assert change(0.1) > 1e-6 and change(1e-6) > 1e-6  # there is something to find
    assert 0 < change(1e-8) <= 1e-6
    assert 3 * (1 - 2 * 1e-8) == pytest.approx(3)


def test_floats_round_one_way_or_the_other():
    """With 0.3 the update is rounded up to θ, with 0.1 down to 0."""
    least = 5e-324
    assert 0.3 * 2 * least == least and 0.1 * 2 * (2 * least) == 0
    theta, steps = 3.0, 0
    while theta:
        theta, steps = theta - 0.3 * (2 * theta), steps + 1
    says(1, f"exactly 0 from step {steps} on")
    assert 0.8**5000 * 3 == 0  # the formula does arrive; it is the walk that gets stuck
    theta = 3.0
    for _ in range(5000):
        theta = theta - 0.1 * (2 * theta)
    assert theta == 2 * least
    says(1, f"last θ = {theta}, never 0")


# --- lesson 2


def test_the_tilted_bowl_has_the_curvatures_three_and_one():
    u, v = np.random.default_rng(0).normal(size=(2, 50))
    one, two = (u + v) / np.sqrt(2), (u - v) / np.sqrt(2)
    assert np.allclose(one**2 + two**2 + one * two, (3 * u**2 + v**2) / 2)
    for alpha, apart in ((0.4, False), (0.66, False), (0.67, True), (0.7, True)):
        assert (max(abs(1 - 3 * alpha), abs(1 - alpha)) > 1) == apart
    says(2, "curvatures 1 and 3: descent converges for α < 0.667")


def test_from_ten_on_the_steps_grow_with_the_stretch():
    """Also that the first row does not: 1 step at a stretch of 1, 23 at 10."""
    steps = {
        stretch: math.ceil(math.log(100) / math.log((stretch + 1) / (stretch - 1)))
        for stretch in (10, 100, 1000)
    }
    assert steps == {10: 23, 100: 231, 1000: 2303}
    says(2, "a stretch of 10 takes 23", *(f"steps {count}" for count in steps.values()))


# --- lesson 3

X3, Y3 = np.array([1.0, 2, 3, 5, 6]), np.array([1.5, 1, 3.5, 3, 5])


def test_the_rate_of_lesson_three_is_below_its_limit():
    limit = 2 / curvatures(X3)[1]
    assert 0.05 < limit
    says(3, f"α must stay below {limit:.4f}")


def test_the_formula_and_the_walk_agree():
    best = np.linalg.lstsq(design(X3), Y3, rcond=None)[0]
    says(3, f"the formula says {best.round(4)}", f"descent ends at {best.round(4)}")


# --- lesson 4

X4 = np.array([0.2, 0.5, 0.9, 1.2, 1.6, 2.0, 2.5, 3.0])
Y4 = np.array([1.6, 1.3, 2.9, 2.2, 3.9, 3.4, 5.4, 5.2])


def test_who_pulls_most_on_the_flat_line():
    """Example 7 is furthest off; example 8's pull is longer, as its x is larger."""
    residuals = 3 - Y4
    pulls = -design(X4) * residuals[:, None]
    assert np.abs(pulls).argmax(axis=0).tolist() == [6, 7]  # on θ0 and on θ1
    assert np.hypot(*pulls.T).argmax() == 7
    assert pulls[6] == pytest.approx([2.4, 6.0])
    assert (-pulls).mean(axis=0) == pytest.approx([-0.2375, -1.5825])
    says(4, "it pulls by (2.4, 6)", "mean:     [-0.2375 -1.5825]")


# --- lesson 5

BEST = np.linalg.lstsq(design(HOURS), GRADES, rcond=None)[0]
LOWEST = np.mean((design(HOURS) @ BEST - GRADES) ** 2)


def test_how_far_students_are_from_the_line():
    from_line, from_mean = math.sqrt(LOWEST), GRADES.std()
    says(
        5,
        f"typically {from_mean:.3f} away from the mean",
        f"and {from_line:.3f} away from the line",
    )
    one, two = np.triu_indices(len(HOURS), 1)
    alike = HOURS[one] == HOURS[two]
    gaps = (GRADES[one] - GRADES[two])[alike]
    # What the first edition said of two students was true of a student and the line.
    assert math.sqrt(np.mean(gaps**2)) > 1.3 * from_line


COLUMNS = {
    "as it is": HOURS,
    "shifted": HOURS - HOURS.mean(),
    "scaled": HOURS / HOURS.std(),
    "both": (HOURS - HOURS.mean()) / HOURS.std(),
}


@pytest.mark.parametrize(
    "name, condition", [("as it is", 1466), ("shifted", 129.5), ("scaled", 16.94), ("both", 1)]
)
def test_the_four_condition_numbers(name, condition):
    flat, steep = curvatures(COLUMNS[name])
    assert steep / flat == pytest.approx(condition, rel=1e-3)
    says(5, f"{name:8}  curvatures {flat:.3f} and {steep:7.3f}, condition number {condition}")


@pytest.mark.parametrize("name", COLUMNS)
def test_the_epochs_that_the_four_bowls_take(name):
    x = COLUMNS[name]
    flat, steep = curvatures(x)
    alpha = 0.9 * 2 / steep
    points, _ = walk(x, GRADES, alpha, 5000)
    gaps = np.linalg.norm(points - np.linalg.lstsq(design(x), GRADES, rcond=None)[0], axis=1)
    measured = int(np.argmax(gaps <= 0.01 * gaps[0]))
    predicted = math.ceil(math.log(0.01) / math.log(max(0.8, 1 - alpha * flat)))
    assert predicted - measured in (0, 1)
    says(5, f"{predicted:4.0f} epochs predicted, {measured:4} measured")


def test_why_the_bowls_have_these_shapes():
    flat, steep = curvatures(COLUMNS["shifted"])
    assert steep / flat == pytest.approx(HOURS.var()) == pytest.approx(129.49, abs=0.005)
    away = HOURS.mean() / HOURS.std()
    says(5, f"variance of the hours: {HOURS.var():.2f}", f"mean is {away:.2f} standard deviations")
    says(5, "129, and that depends on the **unit**", "1.5 standard deviations")


def test_the_gradient_bounds_what_the_cost_can_still_fall():
    """The bound holds on any bowl, and is met where all that is left lies along the flat way."""
    points, costs = walk(HOURS, GRADES, 0.0001, 1000)
    flat, _ = curvatures(HOURS)

    def gradient(theta):
        return 2 / len(HOURS) * design(HOURS).T @ (design(HOURS) @ theta - GRADES)

    for theta, cost in zip(points[::50], costs[::50], strict=True):
        assert cost - LOWEST <= np.sum(gradient(theta) ** 2) / (2 * flat) * (1 + 1e-12)
    start, end = (np.linalg.norm(gradient(theta)) for theta in points[[0, -1]])
    bound = end**2 / (2 * flat)
    assert bound == pytest.approx(costs[-1] - LOWEST, rel=1e-12)
    assert start**2 / (2 * flat) > 100 * (costs[0] - LOWEST)  # at the start it is only a bound
    says(
        5,
        f"{start:.1f} at the start, {end:.3f} at the end",
        f"that is {end / start:.1%} of it",
        f"J can still fall by at most {bound:.10f}",
        f"above the lowest by {costs[-1] - LOWEST:.10f}",
    )


def test_a_walk_with_the_sums_reads_the_data_once():
    m, epochs = 1_000_000, 1000
    over_data, with_sums = 2 * m * epochs, 2 * m + 5 * epochs
    says(5, f"{over_data:,} numbers or {with_sums:,}, {over_data / with_sums:.0f} times as many")


def test_the_ten_lines_stop_far_away():
    points, costs = walk(HOURS, GRADES, 0.0001, 1000)
    # The cost that is returned belongs to the line before the last update.
    says(5, f"{costs[-2] / LOWEST:.0f} times the lowest cost, {points[-1, 1] / BEST[1]:.0f} times")
    assert round((1 - 0.0001 * curvatures(HOURS)[0]) ** 1000, 2) == 0.94
    says(5, "94 % of the way is still to go")


def test_the_best_line_through_a_bend_leaves_a_bend():
    x = np.linspace(0, 6, 25)
    y = 1 + (x - 2) ** 2
    residuals = design(x) @ np.linalg.lstsq(design(x), y, rcond=None)[0] - y
    signs = np.sign(residuals[[0, 12, -1]])
    assert signs.tolist() == [-1, 1, -1]


# --- what can be typed, and done


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.stem)
def test_a_guess_in_words_can_be_typed_as_the_lesson_offers_it(path):
    """A minus of print in place of the keyboard's would call a right guess another one."""
    offered = ""
    for cell in nbformat.read(path, as_version=4).cells:
        for output in cell.get("outputs", []):
            told = re.match(r"It is “(.+?)”", output.get("data", {}).get("text/plain", ""))
            if told:
                assert told[1].isascii()
                assert re.search(f'["`]{re.escape(told[1])}["`]', offered), told[1]
        offered += cell.source if "check.predict(" in cell.source else ""
        offered += cell.source if cell.cell_type == "markdown" else ""


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.stem)
def test_two_long_formulas_never_share_a_line(path):
    """On a phone the second one would be out of sight."""
    for cell in nbformat.read(path, as_version=4).cells:
        for formula in re.findall(r"\$\$(.*?)\$\$", cell.source, flags=re.S):
            assert r"\qquad" not in formula or len(formula) < 80, formula


def test_a_file_gets_into_the_browser_as_its_first_page_says():
    said = (NOTEBOOKS.parent / "site" / "live.py").read_text(encoding="utf-8")
    assert "**File → Open…**, then\n**Upload**" in said
    says(5, "File → Open…, then Upload")


@pytest.mark.parametrize("beta", [0.1, 0.5, 0.9])
def test_where_momentum_swings(beta):
    """α·λ between (1 − √β)² and (1 + √β)²: the eigenvalues are complex, and √β in size."""
    low, high = (1 - beta**0.5) ** 2, (1 + beta**0.5) ** 2
    for alpha, swings in ((0.99 * low, False), (1.01 * low, True), (0.99 * high, True)):
        found = np.linalg.eigvals(momentum_table(1.0, alpha, beta))
        assert bool(np.iscomplex(found).any()) is swings
        assert not swings or np.abs(found) == pytest.approx(beta**0.5)
    assert not np.iscomplex(np.linalg.eigvals(momentum_table(1.0, 1.01 * high, beta))).any()
    says(8, "(1 − √β)² and (1 + √β)²")
