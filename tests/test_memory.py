"""Momentum, Nesterov, Adam: the steps against their tables, limits and published formulas."""

import numpy as np
import pytest

from gdlesson import memory


def bowl(kappa):
    return lambda theta: np.array([2.0, 2.0 * kappa]) * theta


def arrival(path, closer=100):
    size = np.hypot(*path.T)
    return int(np.flatnonzero(size <= size[0] / closer)[0])


@pytest.mark.parametrize("step, table", [
    (memory.momentum_step, memory.momentum_table), (memory.nesterov_step, memory.nesterov_table),
])  # fmt: skip
def test_two_steps_are_the_table(step, table):
    path = memory.walk(step, lambda t: 2.0 * t, 3.0, 0.3, 0.6, 4)
    for k in range(1, 4):
        new = table(2.0, 0.3, 0.6) @ [path[k], path[k - 1]]
        np.testing.assert_allclose(new, [path[k + 1], path[k]], rtol=1e-12)


@pytest.mark.parametrize("limit, step", [
    (memory.momentum_limit, memory.momentum_step), (memory.nesterov_limit, memory.nesterov_step),
])  # fmt: skip
def test_both_sides_of_the_limit(limit, step):
    alpha = limit(2.0, 0.9)
    inside, outside = (
        memory.walk(step, lambda t: 2.0 * t, 3.0, share * alpha, 0.9, 40_000)[-1]
        for share in (0.999, 1.001)
    )
    assert abs(inside) < 1 and not abs(outside) < 100


def test_limits_as_lesson_8_tells_them():
    assert memory.momentum_limit(2.0, 0.9) == pytest.approx(1.9)
    assert memory.nesterov_limit(2.0, 0.9) == pytest.approx(0.679, rel=1e-3)


@pytest.mark.parametrize("kappa, told", [(100, 44), (1000, 158), (10_000, 564)])
def test_steps_of_the_best_pair_grow_with_the_root(kappa, told):
    alpha, beta = memory.best_pair(2, 2 * kappa)
    path = memory.walk(memory.momentum_step, bowl(kappa), [3.0, 2.0], alpha, beta, 2 * told)
    assert arrival(path) == pytest.approx(told, rel=0.06)
    assert memory.factor(memory.momentum_table(2, alpha, beta)) == pytest.approx(
        np.sqrt(beta), rel=1e-6
    )


def test_a_round_bowl_needs_no_memory():
    assert memory.best_pair(2, 2) == pytest.approx((0.5, 0))
    plain = memory.walk(memory.momentum_step, lambda t: 2.0 * t, 3.0, 0.5, 0.0, 3)
    heavy = memory.walk(memory.momentum_step, lambda t: 2.0 * t, 3.0, 0.5, 0.9, 200)
    far = np.flatnonzero(np.abs(heavy) > 0.03)
    assert plain[1] == 0
    assert far[-1] + 1 == pytest.approx(88, abs=3)


def test_the_other_convention_is_the_same_walk():
    theta, z, path = 3.0, 0.0, memory.walk(memory.momentum_step, lambda t: 2 * t, 3.0, 0.1, 0.9, 5)
    for k in range(5):
        z = 0.9 * z + (1 - 0.9) * 2 * theta
        theta = theta - 0.1 / (1 - 0.9) * z
        assert theta == pytest.approx(path[k + 1])


@pytest.mark.parametrize("unit", [1e-6, 1.0, 1e6])
def test_adams_first_step_is_alpha_in_any_unit(unit):
    path = memory.adam_walk(lambda t: unit * t, 3.0, 0.1, 1, eps=1e-16)
    assert path[1] == pytest.approx(2.9)


def test_adam_against_the_published_formulas_written_out():
    theta, m, v = 3.0, 0.0, 0.0
    path = memory.adam_walk(lambda t: t**3, 3.0, 0.05, 30)
    for k in range(1, 31):
        g = theta**3
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
        theta -= 0.05 * (m / (1 - 0.9**k)) / ((v / (1 - 0.999**k)) ** 0.5 + 1e-8)
        assert path[k] == pytest.approx(theta, rel=1e-12)


def test_adam_walks_to_the_worst_end():
    """Gradients 3, −1, −1, …: their mean is +1/3, so −1 is best. Reddi, Kale and Kumar (2018)."""
    adam = descent = largest = 0.0
    m = v = m2 = v2 = top = 0.0
    for k in range(1, 301):
        g, rate = (3.0 if k % 3 == 1 else -1.0), 0.5 / np.sqrt(k)
        adam, m, v = memory.adam_step(adam, g, m, v, k, rate, beta1=0.0, beta2=0.1)
        largest, m2, v2, top = memory.amsgrad_step(largest, g, m2, v2, top, rate, 0.0, 0.1)
        adam, largest, descent = np.clip([adam, largest, descent - rate * g], -1, 1)
    assert adam == pytest.approx(1.0) and descent < -0.9 and largest < -0.9


# --- what bad input is told


def said(function, *args):
    with pytest.raises(ValueError) as raised:
        function(*args)
    return str(raised.value)


@pytest.mark.parametrize("beta, why", [
    (1, "with 1 or more the memory never fades"), (1.5, "never fades"), (-0.1, "got -0.1"),
])  # fmt: skip
def test_a_memory_fades(beta, why):
    def slope(theta):
        return 2 * theta

    for step in (memory.momentum_step, memory.nesterov_step):
        told = said(step, 3.0, 0.0, slope, 0.1, beta)
        assert told.startswith("beta must be at least 0 and less than 1, got ") and why in told
        assert said(memory.walk, step, slope, 3.0, 0.1, beta, 5) == told
    for place in (0, 1):
        betas = [0.9, 0.999]
        betas[place] = beta
        told = said(memory.adam_step, 3.0, 6.0, 0.0, 0.0, 1, 0.1, *betas)
        assert told.startswith(f"beta{place + 1} must be") and why in told
        assert said(memory.amsgrad_step, 3.0, 6.0, 0.0, 0.0, 0.0, 0.1, *betas) == told


def test_no_memory_is_a_memory():
    assert memory.momentum_step(3.0, 5.0, lambda t: 2 * t, 0.1, 0.0) == (2.4, 6.0)
    assert memory.adam_step(3.0, 6.0, 0.0, 0.0, 1, 0.1, 0.0, 0.0)[0] == pytest.approx(2.9)


def test_steps_count_from_1():
    for k in (0, -1):
        told = said(memory.adam_step, 3.0, 6.0, 0.0, 0.0, k, 0.1)
        assert told == f"k is {k}, and steps count from 1"


def test_a_flat_direction_never_arrives():
    for pair in (memory.best_pair, memory.nesterov_pair):
        assert "that direction never arrives" in said(pair, 0, 4.0)
        assert "that direction never arrives" in said(pair, 0.0, 0.0)
        assert said(pair, -1, 4.0) == "a curvature must be positive, got -1"


# --- the same numbers as public implementations: torch.optim's formulas, written out


def torch_sgd(gradient, theta, lr, momentum, nesterov, steps):
    """torch.optim.SGD(lr, momentum, dampening=0, nesterov): its path of parameters."""
    path, buffer = [theta], None
    for _ in range(steps):
        g = gradient(theta)
        buffer = g if buffer is None else momentum * buffer + g
        theta = theta - lr * (g + momentum * buffer if nesterov else buffer)
        path.append(theta)
    return np.array(path)


def torch_adam(gradient, theta, lr, beta1, beta2, eps, steps):
    """torch.optim.Adam: its path, with the step size and the denominator as it makes them."""
    path, first, second = [theta], np.zeros_like(theta), np.zeros_like(theta)
    for step in range(1, steps + 1):
        g = gradient(theta)
        first = first + (g - first) * (1 - beta1)
        second = second * beta2 + (1 - beta2) * g * g
        size = lr / (1 - beta1**step)
        down = np.sqrt(second) / (1 - beta2**step) ** 0.5 + eps
        theta = theta - size * first / down
        path.append(theta)
    return np.array(path)


def curved(theta):
    """The gradient of a valley that is no bowl."""
    return np.array([4 * theta[0] ** 3 + theta[1], 6 * theta[1] + theta[0]])


@pytest.mark.parametrize("gradient", [bowl(30), curved])
def test_momentum_is_torch_s(gradient):
    start = np.array([1.0, -0.5])
    ours = memory.walk(memory.momentum_step, gradient, start, 0.01, 0.9, 200)
    theirs = torch_sgd(gradient, start, 0.01, 0.9, False, 200)
    np.testing.assert_allclose(ours, theirs, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("gradient", [bowl(30), curved])
def test_nesterov_is_torch_s_seen_from_where_the_memory_leads(gradient):
    """torch keeps θ − α·β·z in place of θ, so that the slope is asked where it stands."""
    start, alpha, beta = np.array([1.0, -0.5]), 0.01, 0.9
    theirs = torch_sgd(gradient, start, alpha, beta, True, 200)
    theta, z, ahead = start, np.zeros(2), [start]
    for _ in range(200):
        theta, z = memory.nesterov_step(theta, z, gradient, alpha, beta)
        ahead.append(theta - alpha * beta * z)
    np.testing.assert_allclose(ahead, theirs, rtol=1e-9, atol=1e-12)
    ours = memory.walk(memory.nesterov_step, gradient, start, alpha, beta, 200)
    np.testing.assert_array_equal(ours[-1], theta)


@pytest.mark.parametrize("gradient", [bowl(30), curved])
def test_adam_is_torch_s(gradient):
    start = np.array([1.0, -0.5])
    ours = memory.adam_walk(gradient, start, 0.05, 200, 0.9, 0.99, 1e-8)
    theirs = torch_adam(gradient, start, 0.05, 0.9, 0.99, 1e-8, 200)
    np.testing.assert_allclose(ours, theirs, rtol=1e-9, atol=1e-12)


def torch_amsgrad(gradient, theta, rates, beta1, beta2, smalls):
    """torch.optim.Adam(amsgrad=True): its path, with a rate and an eps for each step."""
    path, first, second = [theta], np.zeros_like(theta), np.zeros_like(theta)
    largest = np.zeros_like(theta)
    for step, (lr, eps) in enumerate(zip(rates, smalls), 1):
        g = gradient(theta)
        first = beta1 * first + (1 - beta1) * g
        second = beta2 * second + (1 - beta2) * g * g
        largest = np.maximum(largest, second)
        down = np.sqrt(largest) / np.sqrt(1 - beta2**step) + eps
        theta = theta - lr / (1 - beta1**step) * first / down
        path.append(theta)
    return np.array(path)


@pytest.mark.parametrize("gradient", [bowl(30), curved])
def test_amsgrad_is_torch_s_but_for_the_start(gradient):
    """Ours, as published, corrects nothing; torch corrects m and v as Adam does. So it is torch's
    with the corrections taken out of its rate and its eps."""
    start, alpha, eps, (beta1, beta2) = np.array([1.0, -0.5]), 0.05, 1e-8, (0.9, 0.99)
    k = np.arange(1, 201)
    rates = alpha * (1 - beta1**k) / np.sqrt(1 - beta2**k)
    smalls = eps / np.sqrt(1 - beta2**k)
    theirs = torch_amsgrad(gradient, start, rates, beta1, beta2, smalls)
    theta, m, v, top, ours = start, 0.0, 0.0, 0.0, [start]
    for _ in k:
        theta, m, v, top = memory.amsgrad_step(
            theta, gradient(theta), m, v, top, alpha, beta1, beta2, eps
        )
        ours.append(theta)
    np.testing.assert_allclose(ours, theirs, rtol=1e-9, atol=1e-12)
