"""What lesson 2 claims of one-after-the-other updates."""

import numpy as np
import pytest

from gdlesson.lessons.two_variables.exercises import descend2, round_bowl, tilted_bowl


def one_after_the_other(partials, theta1, theta2, alpha, steps):
    path = [(theta1, theta2)]
    for _ in range(steps):
        theta1 = theta1 - alpha * partials(theta1, theta2)[0]
        theta2 = theta2 - alpha * partials(theta1, theta2)[1]
        path.append((theta1, theta2))
    return path


@pytest.mark.parametrize("alpha", [0.1, 0.3, 0.77, 1.1, 1 / 3])
def test_it_is_the_same_to_the_last_bit_without_a_product(alpha):
    start = (3.1, -1.7)
    both = descend2(round_bowl, *start, alpha, 50)
    assert one_after_the_other(round_bowl, *start, alpha, 50) == both


@pytest.mark.parametrize("alpha", [0.1, 0.3, 0.77])
def test_it_differs_with_a_product(alpha):
    both = np.array(descend2(tilted_bowl, 3, 1, alpha, 5))
    slip = np.array(one_after_the_other(tilted_bowl, 3, 1, alpha, 5))
    assert (slip[0] == both[0]).all() and slip[1, 0] == both[1, 0]
    assert np.abs(slip[1:, 1] - both[1:, 1]).min() > 1e-3


def test_it_hides_a_rate_that_is_too_large():
    assert np.hypot(*descend2(tilted_bowl, 3, 1, 0.7, 40)[-1]) > 50
    assert np.hypot(*one_after_the_other(tilted_bowl, 3, 1, 0.7, 40)[-1]) < 1e-9
