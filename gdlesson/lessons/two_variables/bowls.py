"""J = θ1² + stretch·θ2²: its slope, and how many steps a stretched bowl costs."""

import numpy as np

from gdlesson.descent import gradient_descent, steps_until


def bowl(theta1, theta2, stretch=1):
    """Returns J = θ1² + stretch·θ2²; numbers or arrays."""
    return theta1 * theta1 + stretch * theta2 * theta2


def bowl_slope(stretch=1):
    """Returns the gradient of `bowl` as a function of an array (θ1, θ2)."""
    return lambda theta: np.array([2.0, 2.0 * stretch]) * theta


def tilted_bowl(theta1, theta2):
    """Returns J = θ1² + θ2² + θ1·θ2, a stretched bowl turned by 45°; numbers or arrays."""
    return theta1**2 + theta2**2 + theta1 * theta2


def exact_steps(stretch, closer):
    """Returns how many steps, not rounded, the quickest rate needs to come that much nearer."""
    return np.log(closer) / np.log((stretch + 1) / (stretch - 1))


def steps_to_come_closer(stretch, closer=100, start=(3, 2)):
    """Returns how many steps with α = 1 / (1 + stretch) bring θ `closer` times nearer to (0, 0)."""
    most = 5 if stretch == 1 else 2 * int(exact_steps(stretch, closer)) + 5
    path = gradient_descent(bowl_slope(stretch), start, 1 / (1 + stretch), most)
    return steps_until(np.hypot(*path.values.T) / np.hypot(*start), 1 / closer)
