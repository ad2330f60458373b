"""Right answers to lesson 2's exercises, in the styles that people write."""

import functools
import itertools
import operator

import numpy as np

# --- 2.1


def r_2_1_tuple(theta1, theta2):
    return 2 * theta1, 2 * theta2


def r_2_1_list(theta1, theta2):
    return [theta1 * 2, theta2 * 2]


def r_2_1_array(theta1, theta2):
    return 2 * np.array([theta1, theta2])


def r_2_1_column(theta1, theta2):
    return 2 * np.array([[theta1], [theta2]])


def r_2_1_arrays_of_one(theta1, theta2):
    return np.array([2 * theta1]), np.array([2 * theta2])


def r_2_1_zero_d(theta1, theta2):
    return np.array(2 * theta1), np.array(2 * theta2)


def r_2_1_matrix(theta1, theta2):
    return np.array([[2, 0], [0, 2]]) @ np.array([theta1, theta2])


def r_2_1_doubled_by_adding(theta1, theta2):
    return theta1 + theta1, theta2 + theta2


def r_2_1_generator(theta1, theta2):
    return (2 * theta for theta in (theta1, theta2))


def r_2_1_map(theta1, theta2):
    return map(lambda theta: 2 * theta, (theta1, theta2))


def r_2_1_prints(theta1, theta2):
    slopes = (2 * theta1, 2 * theta2)
    print("slopes", slopes)
    return slopes


def r_2_1_felt_on_both_sides(theta1, theta2, eps=1e-6):
    def J(a, b):
        return a**2 + b**2

    d1 = (J(theta1 + eps, theta2) - J(theta1 - eps, theta2)) / (2 * eps)
    d2 = (J(theta1, theta2 + eps) - J(theta1, theta2 - eps)) / (2 * eps)
    return d1, d2


def r_2_1_other_names(a, b):
    da = 2.0 * a ** (2 - 1)
    db = 2.0 * b ** (2 - 1)
    return da, db


r_2_1_lambda = lambda theta1, theta2: (2 * theta1, 2 * theta2)  # noqa: E731


class _Partials:
    def __call__(self, theta1, theta2):
        return np.float64(2 * theta1), np.float64(2 * theta2)


r_2_1_object = _Partials()

# --- 2.2


def r_2_2_plain(theta1, theta2, alpha):
    new1 = theta1 - alpha * (2 * theta1 + theta2)
    new2 = theta2 - alpha * (2 * theta2 + theta1)
    return new1, new2


def r_2_2_tuple_at_once(theta1, theta2, alpha):
    theta1, theta2 = (
        theta1 - alpha * (2 * theta1 + theta2),
        theta2 - alpha * (2 * theta2 + theta1),
    )
    return theta1, theta2


def r_2_2_temporaries(theta1, theta2, alpha):
    temp1 = theta1 - 2 * alpha * theta1 - alpha * theta2
    temp2 = theta2 - 2 * alpha * theta2 - alpha * theta1
    theta1 = temp1
    theta2 = temp2
    return [theta1, theta2]


def r_2_2_slopes_first_in_place(theta1, theta2, alpha):
    d1, d2 = 2 * theta1 + theta2, 2 * theta2 + theta1
    theta1 -= alpha * d1
    theta2 -= alpha * d2
    return theta1, theta2


def r_2_2_matrix(theta1, theta2, alpha):
    theta = np.array([theta1, theta2])
    return theta - alpha * np.array([[2, 1], [1, 2]]) @ theta


def r_2_2_one_matrix(theta1, theta2, alpha):
    return (np.eye(2) - alpha * np.array([[2.0, 1.0], [1.0, 2.0]])).dot([theta1, theta2])


def r_2_2_column(theta1, theta2, alpha):
    theta = np.array([[theta1], [theta2]])
    theta -= alpha * (theta + theta.sum())
    return theta


def r_2_2_negative_added(theta1, theta2, alpha):
    down = [-(2 * theta1 + theta2), -(theta1 + 2 * theta2)]
    return theta1 + alpha * down[0], theta2 + alpha * down[1]


def r_2_2_factored(theta1, theta2, alpha):
    return (1 - 2 * alpha) * theta1 - alpha * theta2, (1 - 2 * alpha) * theta2 - alpha * theta1


def r_2_2_copy(theta1, theta2, alpha):
    theta = [theta1, theta2]
    old = theta.copy()
    theta[0] = old[0] - alpha * (2 * old[0] + old[1])
    theta[1] = old[1] - alpha * (2 * old[1] + old[0])
    return tuple(theta)


def r_2_2_helper(theta1, theta2, alpha):
    def slope(own, other):
        return own + own + other

    return theta1 - alpha * slope(theta1, theta2), theta2 - alpha * slope(theta2, theta1)


def r_2_2_eigenvectors(theta1, theta2, alpha):
    along = (theta1 + theta2) / 2 * (1 - 3 * alpha)
    across = (theta1 - theta2) / 2 * (1 - alpha)
    return along + across, along - across


def r_2_2_felt(theta1, theta2, alpha):
    def J(a, b):
        return a**2 + b**2 + a * b

    eps = 1e-5
    slope1 = (J(theta1 + eps, theta2) - J(theta1 - eps, theta2)) / (2 * eps)
    slope2 = (J(theta1, theta2 + eps) - J(theta1, theta2 - eps)) / (2 * eps)
    return theta1 - alpha * slope1, theta2 - alpha * slope2


def r_2_2_prints(theta1, theta2, alpha):
    grad = np.array([2 * theta1 + theta2, 2 * theta2 + theta1])
    theta = np.array([theta1, theta2]) - alpha * grad
    print(theta)
    return theta[0], theta[1]


r_2_2_lambda = lambda a, b, rate: (a - rate * (2 * a + b), b - rate * (2 * b + a))  # noqa: E731

# --- 2.3


def r_2_3_plain(partials, theta1, theta2, alpha, steps):
    path = [(theta1, theta2)]
    for _ in range(steps):
        slope1, slope2 = partials(theta1, theta2)
        theta1 = theta1 - alpha * slope1
        theta2 = theta2 - alpha * slope2
        path.append((theta1, theta2))
    return path


def r_2_3_lists(partials, theta1, theta2, alpha, steps):
    path = [[theta1, theta2]]
    for i in range(steps):
        g = partials(path[i][0], path[i][1])
        path.append([path[i][0] - alpha * g[0], path[i][1] - alpha * g[1]])
    return path


def r_2_3_array(partials, theta1, theta2, alpha, steps):
    path = np.zeros((steps + 1, 2))
    path[0] = theta1, theta2
    for k in range(steps):
        path[k + 1] = path[k] - alpha * np.array(partials(path[k, 0], path[k, 1]))
    return path


def r_2_3_list_of_arrays(partials, theta1, theta2, alpha, steps):
    theta = np.array([theta1, theta2])
    path = [theta]
    for _ in range(steps):
        theta = theta - alpha * np.asarray(partials(*theta))
        path.append(theta)
    return path


def r_2_3_in_place_with_copies(partials, theta1, theta2, alpha, steps):
    theta = np.array([theta1, theta2])
    path = [theta.copy()]
    for _ in range(steps):
        theta -= alpha * np.array(partials(*theta))
        path.append(theta.copy())
    return np.array(path)


def r_2_3_while(partials, theta1, theta2, alpha, steps):
    path, count = [], 0
    while count <= steps:
        path += [(theta1, theta2)]
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        count += 1
    return tuple(path)


def r_2_3_recursive(partials, theta1, theta2, alpha, steps):
    if steps == 0:
        return [(theta1, theta2)]
    d1, d2 = partials(theta1, theta2)
    rest = r_2_3_recursive(partials, theta1 - alpha * d1, theta2 - alpha * d2, alpha, steps - 1)
    return [(theta1, theta2), *rest]


def r_2_3_generator(partials, theta1, theta2, alpha, steps):
    def walk(point):
        yield point
        for _ in range(steps):
            point = tuple(t - alpha * d for t, d in zip(point, partials(*point), strict=True))
            yield point

    return walk((theta1, theta2))


def r_2_3_zip_of_two_lists(partials, theta1, theta2, alpha, steps):
    ones, twos = [theta1], [theta2]
    for _ in range(steps):
        d1, d2 = partials(ones[-1], twos[-1])
        ones.append(ones[-1] - alpha * d1)
        twos.append(twos[-1] - alpha * d2)
    return zip(ones, twos, strict=True)


def r_2_3_column_stack(partials, theta1, theta2, alpha, steps):
    ones, twos = [theta1], [theta2]
    for k in range(steps):
        d1, d2 = partials(ones[k], twos[k])
        ones.append(ones[k] - alpha * d1)
        twos.append(twos[k] - alpha * d2)
    return np.column_stack([ones, twos])


def r_2_3_vstack(partials, theta1, theta2, alpha, steps):
    path = np.array([[theta1, theta2]])
    for _ in range(steps):
        path = np.vstack([path, path[-1] - alpha * np.array(partials(*path[-1]))])
    return path


def r_2_3_negative_added(partials, theta1, theta2, alpha, steps):
    path = [(theta1, theta2)]
    for _ in range(steps):
        down1, down2 = (-alpha * d for d in partials(theta1, theta2))
        theta1 += down1
        theta2 += down2
        path.append((theta1, theta2))
    return path


def r_2_3_sum_of_moves(partials, theta1, theta2, alpha, steps):
    moved, path = np.zeros(2), [(theta1, theta2)]
    for _ in range(steps):
        moved += alpha * np.array(partials(theta1 - moved[0], theta2 - moved[1]))
        path.append((theta1 - moved[0], theta2 - moved[1]))
    return path


def r_2_3_accumulate(partials, theta1, theta2, alpha, steps):
    def move(point, _):
        return tuple(map(operator.sub, point, (alpha * d for d in partials(*point))))

    return list(itertools.accumulate(range(steps), move, initial=(theta1, theta2)))


def r_2_3_reduce(partials, theta1, theta2, alpha, steps):
    def move(path, _):
        a, b = path[-1]
        return path + [(a - alpha * partials(a, b)[0], b - alpha * partials(a, b)[1])]

    return functools.reduce(move, range(steps), [(theta1, theta2)])


def r_2_3_arrays_of_one(partials, theta1, theta2, alpha, steps):
    path = [(np.array([theta1]), np.array([theta2]))]
    for _ in range(steps):
        d1, d2 = partials(*path[-1])
        path.append((path[-1][0] - alpha * d1, path[-1][1] - alpha * d2))
    return path


def r_2_3_default_and_prints(slopes, a, b, rate, count, verbose=True):
    points = [(a, b)]
    for k in range(1, count + 1):
        da, db = slopes(a, b)
        a, b = a - rate * da, b - rate * db
        points.append((a, b))
        if verbose:
            print(k, a, b)
    return points


# --- 2.4

r_2_4_number = 0.1
r_2_4_fraction = 2 / 20
r_2_4_array = np.array([0.1])
r_2_4_zero_d = np.array(0.1)
r_2_4_two_over_eigenvalue = 2 / np.linalg.eigvalsh(np.diag([2.0, 20.0])).max()
