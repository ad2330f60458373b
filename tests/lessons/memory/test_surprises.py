"""Each number that lesson 8 tells, worked out here, by another way where there is one."""

import math
from pathlib import Path

import nbformat
import numpy as np
import pytest

from gdlesson import data, memory, stochastic
from gdlesson.lessons.memory import bowls, noise
from gdlesson.lessons.memory.hours import Hours

NOTEBOOKS = Path(__file__).resolve().parents[3] / "notebooks"
HOURS = Hours()
X, Y = np.loadtxt(NOTEBOOKS / "data/gpa_study_hours.csv", delimiter=",", skiprows=1, unpack=True)


def says(*texts):
    """Whether the lesson has these texts, in what it says or in what its cells put out."""
    notebook = nbformat.read(NOTEBOOKS / "08_memory.ipynb", as_version=4)
    parts = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            parts.append(output.get("text", "") or output.get("data", {}).get("text/plain", ""))
    missing = [text for text in texts if text not in "\n".join(parts)]
    assert not missing, missing


def arrival(costs):
    """The epoch from which on the costs stay within 1 % of the lowest; a plain loop."""
    epoch = len(costs)
    while epoch and costs[epoch - 1] <= 1.01 * HOURS.lowest:
        epoch -= 1
    return epoch


# --- the square root


def on_bowl(method, kappa):
    """Steps until 100 times closer, for good, by the two lines written out for each direction."""
    flat, steep = 2.0, 2.0 * kappa
    a, b = math.sqrt(flat), math.sqrt(steep)
    q = 1 / math.sqrt(kappa)
    alpha, beta = {
        "momentum": (4 / (a + b) ** 2, ((b - a) / (b + a)) ** 2),
        "Nesterov": (1 / steep, (1 - q) / (1 + q)),
    }[method]
    ahead = beta if method == "Nesterov" else 0.0
    theta, z, last, k = [1.0, 1.0], [0.0, 0.0], 0, 0
    while k < 3 * last + 500:
        k += 1
        for i, curvature in enumerate((flat, steep)):
            z[i] = beta * z[i] + curvature * (theta[i] - alpha * ahead * z[i])
            theta[i] -= alpha * z[i]
        if math.hypot(*theta) > 0.01 * math.hypot(1, 1):
            last = k
    return last + 1


TOLD = {
    10: (23, 11, 16),
    100: (231, 44, 59),
    1000: (2303, 158, 194),
    10_000: (23_026, 564, 621),
}


@pytest.mark.parametrize("kappa", TOLD)
def test_kappa_steps_against_its_root(kappa):
    plain, momentum, nesterov = TOLD[kappa]
    assert on_bowl("momentum", kappa) == momentum and on_bowl("Nesterov", kappa) == nesterov
    assert math.ceil(math.log(0.01) / math.log((kappa - 1) / (kappa + 1))) == plain
    for left, steps in (
        (bowls.left_by_plain, plain),
        (bowls.left_by_momentum, momentum),
        (bowls.left_by_nesterov, nesterov),
    ):
        assert steps - 1.5 < bowls.steps_by_theory(left(kappa)) <= steps + 1e-9


def test_the_steps_stand_in_the_lesson():
    columns = list(zip(*TOLD.values(), strict=True))
    for name, column in zip(("plain descent", "momentum", "Nesterov"), columns, strict=True):
        says(f"{name} {', '.join(map(str, column))}")


@pytest.mark.parametrize("kappa", [3.0, 47.0, 2500.0])
def test_what_is_left_is_exact(kappa):
    curvatures = np.array([2.0, 2 * kappa])
    for left, step, pair in (
        (bowls.left_by_plain, memory.momentum_step, bowls.plain_pair),
        (bowls.left_by_momentum, memory.momentum_step, memory.best_pair),
        (bowls.left_by_nesterov, memory.nesterov_step, bowls.nesterov_pair),
    ):
        path = memory.walk(step, lambda t: curvatures * t, [1, 1], *pair(*curvatures), 80)
        walked = np.hypot(*path.T)[1:] / math.sqrt(2)
        assert walked == pytest.approx(left(kappa)(np.arange(1, 81)), rel=1e-6, abs=1e-12)


# --- the study hours


@pytest.mark.parametrize(
    "alpha, beta, epoch",
    [(0.0001, 0, 70_999), (1.8 / HOURS.steep, 0, 3435), (1 / HOURS.steep, 0.95, 222)],
)
def test_when_the_study_hours_arrive(alpha, beta, epoch):
    costs = HOURS.costs(HOURS.momentum(alpha, beta, epoch + 500))
    assert arrival(costs) == HOURS.arrival(costs) == pytest.approx(epoch, rel=1e-3)


def test_the_best_pair_climbs_before_it_arrives():
    alpha, beta = memory.best_pair(HOURS.flat, HOURS.steep)
    assert alpha == pytest.approx(0.00436, rel=1e-3) and beta == pytest.approx(0.9008, rel=1e-3)
    A, theta, z, costs = np.column_stack([np.ones_like(X), X]), np.zeros(2), np.zeros(2), []
    for _ in range(2000):
        costs.append(np.mean((A @ theta - Y) ** 2))
        z = beta * z + 2 / len(X) * A.T @ (A @ theta - Y)
        theta = theta - alpha * z
    assert np.argmax(costs) == 19 and arrival(costs) == 205
    assert max(costs) / costs[0] == pytest.approx(141, rel=2e-3)
    assert max(costs) / HOURS.lowest == pytest.approx(22_886, rel=1e-3)
    says("highest at epoch 19: 141 times the start", "and 22886 times the lowest", "It is 205.")


def test_nesterov_does_not_climb():
    costs = HOURS.costs(HOURS.nesterov(*bowls.nesterov_pair(HOURS.flat, HOURS.steep), 1500))
    assert costs.argmax() == 0 and HOURS.arrival(costs) == 234
    assert bowls.nesterov_pair(HOURS.flat, HOURS.steep)[1] == pytest.approx(0.949, rel=1e-3)
    says("on the study hours it arrives at epoch 234")


@pytest.mark.parametrize("pace, beta, epoch, climb", [
    (1, 0.95, 222, 1), (2, 0.9, 274, 1), (2, 0.92, 198, 1), (2, 0.95, 187, 1),
    (1, 0.9, 586, 1), (1.5, 0.95, 200, 1.268), (3, 0.92, 128, 3.124),
])  # fmt: skip
def test_what_may_be_chosen(pace, beta, epoch, climb):
    costs = HOURS.costs(HOURS.momentum(pace / HOURS.steep, beta, 3000))
    assert HOURS.arrival(costs) == epoch
    assert costs.max() / costs[0] == pytest.approx(climb, rel=1e-3)


def test_the_lesson_s_hours_are_the_data():
    A = np.column_stack([np.ones_like(X), X])
    assert HOURS.gradient(np.array([1.0, 0.1])) == pytest.approx(
        2 / len(X) * A.T @ (A @ [1.0, 0.1] - Y), rel=1e-9
    )
    points = np.array([[0.0, 0.0], [3.0, 0.01]])
    assert HOURS.costs(points) == pytest.approx(np.mean((points @ A.T - Y) ** 2, axis=1))
    assert HOURS.steep == pytest.approx(871.2552, rel=1e-6)
    assert HOURS.steep / HOURS.flat == pytest.approx(1466, rel=1e-3)
    assert HOURS.best[1] == pytest.approx(np.polyfit(X, Y, 1)[0])
    says("κ = 1466", f"lies {HOURS.angle:.1f}° from an axis")
    assert HOURS.angle == pytest.approx(2.30, abs=0.005)


# --- the habit, the room


def test_the_habit():
    root = math.sqrt(0.9)
    kappa = ((1 + root) / (1 - root)) ** 2
    assert kappa == pytest.approx(1442, rel=1e-3)
    assert memory.best_pair(1, kappa)[1] == pytest.approx(0.9)
    says("β = 0.9 is the best for κ = 1442")


def test_a_burden_on_a_round_bowl():
    theta, z, last = 3.0, 0.0, 0
    for k in range(1, 400):
        z = 0.9 * z + 2 * theta
        theta -= 0.5 * z
        last = k if abs(theta) > 0.03 else last
    assert last + 1 == 88 and 3 - 0.5 * 6 == 0
    says("for good: 88", "took 88 steps in place of 1")


def test_more_room_or_less():
    assert memory.momentum_limit(2, 0.9) == pytest.approx(1.9)
    assert memory.nesterov_limit(2, 0.9) == pytest.approx(0.679, rel=1e-3)
    for limit, table in (
        (memory.momentum_limit, memory.momentum_table),
        (memory.nesterov_limit, memory.nesterov_table),
    ):
        inside, outside = (memory.factor(table(2, s * limit(2, 0.9), 0.9)) for s in (0.999, 1.001))
        assert inside < 1 < outside
    says("Nesterov: α = 0.679; momentum: 1.900", "√0.9 = 0.9487")


# --- noise


def test_a_memory_does_not_calm_noise():
    plain, same, tenth = (
        noise.noise_floor(*pair) for pair in ((0.01, 0.0), (0.01, 0.9), (0.001, 0.9))
    )
    assert same > 10 * plain and tenth == pytest.approx(plain, rel=0.1)
    A, y, _, _ = noise.flippers()
    assert plain < stochastic.floor(A, y, 0.01, 1) < 2 * plain  # epochs are a little better
    says(*(f"{100 * floor:.1f} % above the lowest" for floor in (plain, same, tenth)))


def test_adam_cannot_travel():
    A, y, best, lowest = noise.flippers()
    reached, times = noise.adams_journey()
    assert best[0] == pytest.approx(data.penguins()[1].mean()) == pytest.approx(4207.06, rel=1e-5)
    assert 12 < reached < 14 and times == pytest.approx(118, rel=0.01)
    assert np.mean((A @ [reached, 0] - y) ** 2) / lowest == pytest.approx(times, rel=0.01)
    says(f"13320 steps: θ0 = {reached:.1f}, cost {times:.0f} times the lowest")


# --- Adam: robust facts only


def test_adam_arrives_and_leaves_again():
    """When exactly, and how far, depends on the last bits; so several starts are tried."""
    for nudge in (0.0, 1e-12, -1e-12):
        path = memory.adam_walk(HOURS.gradient, [nudge, 0], 0.1, 3000)
        costs = HOURS.costs(path) / HOURS.lowest
        assert np.flatnonzero(costs <= 1.01)[0] == 89
        assert (costs[89:2400] <= 1.01).all()
        assert 2 < costs[2400:].max() < 1000
    says("raw study hours, α = 0.1: arrives at epoch 89", "at about step 2600")


@pytest.mark.parametrize("angle, fast, slow", [(0, 79, 213), (15, 227, 1899), (45, 388, 2718)])
def test_adam_minds_the_axes(angle, fast, slow):
    walks = bowls.four_walks(100, angle, 1000)
    steps = {name: bowls.steps_to_arrive(path) for name, path in walks.items()}
    assert steps["plain"] == 231 and steps["momentum"] == 44
    assert steps["Adam"] == pytest.approx(fast, abs=1)
    slower = bowls.steps_to_arrive(bowls.four_walks(100, angle, 4000, 0.01)["Adam"])
    assert slower == pytest.approx(slow, rel=1e-3)
    says(f"turned by {angle:2}°: Adam {steps['Adam']:3} with α = 0.1, {slower:4} with α = 0.01")


def test_adam_walks_to_the_worst_place():
    walks = bowls.worst_place(3.0, 0.1, 300)
    assert walks["Adam"][29] > 0.7 and walks["Adam"][-1] == pytest.approx(1)
    assert walks["descent"][-1] == pytest.approx(-0.94, abs=0.01)
    assert walks["AMSGrad"][-1] == pytest.approx(-0.98, abs=0.01)
    assert bowls.worst_place(3.0, 0.999, 300)["Adam"][-1] < -0.9  # a long memory is right


def test_momentum_in_circles():
    alpha, beta = memory.best_pair(1, 25)
    assert (alpha, beta) == pytest.approx((1 / 9, 4 / 9))
    path = memory.walk(memory.momentum_step, bowls.bent_slope, 3.3, alpha, beta, 600)
    assert np.sort(path[-3:]) == pytest.approx([-1.80, 0.65, 2.12], abs=0.005)
    assert path[-3:] == pytest.approx(path[-6:-3])
    for start in np.linspace(-4, 4, 33):
        for step, pair in (
            (memory.nesterov_step, (1 / 25, 2 / 3)),
            (memory.momentum_step, (2 / 26, 0.0)),
        ):
            assert abs(memory.walk(step, bowls.bent_slope, start, *pair, 600)[-1]) < 1e-6
    from_3 = memory.walk(memory.momentum_step, bowls.bent_slope, 3.0, alpha, beta, 300)
    assert abs(from_3[-1]) < 1e-9
    says("from 3.3: … [-1.8   0.65  2.12]")
