"""Wrong answers to lesson 8's exercises: the first line of each docstring is the mistake's name.

`*` stands for any name, or none. The second line says what is wrong.
"""

import numpy as np

# --- 8.1


def w_8_1_mean_form(theta, z, gradient, alpha, beta):
    """other convention

    z takes 1 − β of the gradient, which is the other convention.
    """
    z = beta * z + (1 - beta) * gradient(theta)
    return theta - alpha * z, z


def w_8_1_mean_form_by_hand(theta, z, gradient, alpha, beta):
    """other convention

    The same by moving z a part of the way to the gradient.
    """
    slope = gradient(theta)
    z = z + (1 - beta) * (slope - z)
    theta = theta - alpha * z
    return theta, z


def w_8_1_only_theta(theta, z, gradient, alpha, beta):
    """*

    z is not returned.
    """
    z = beta * z + gradient(theta)
    return theta - alpha * z


def w_8_1_only_z(theta, z, gradient, alpha, beta):
    """*

    θ is not returned.
    """
    z = beta * z + gradient(theta)
    theta = theta - alpha * z
    return z


def w_8_1_order(theta, z, gradient, alpha, beta):
    """other order

    z is returned first.
    """
    z = beta * z + gradient(theta)
    return z, theta - alpha * z


def w_8_1_beta_on_gradient(theta, z, gradient, alpha, beta):
    """beta on the gradient

    β multiplies the gradient and not z.
    """
    z = z + beta * gradient(theta)
    return theta - alpha * z, z


def w_8_1_beta_on_both(theta, z, gradient, alpha, beta):
    """beta on both

    β multiplies z and the gradient.
    """
    z = beta * (z + gradient(theta))
    return theta - alpha * z, z


def w_8_1_minus_gradient(theta, z, gradient, alpha, beta):
    """sign of the gradient

    The gradient is subtracted in z.
    """
    z = beta * z - gradient(theta)
    return theta - alpha * z, z


def w_8_1_minus_gradient_plus(theta, z, gradient, alpha, beta):
    """alpha in z + alpha later

    z holds minus the gradients, and θ adds α·z: the same walk, z has the other sign.
    """
    z = beta * z - gradient(theta)
    return theta + alpha * z, z


def w_8_1_minus_z(theta, z, gradient, alpha, beta):
    """sign of the memory

    β·z is subtracted from the gradient.
    """
    z = gradient(theta) - beta * z
    return theta - alpha * z, z


def w_8_1_uphill(theta, z, gradient, alpha, beta):
    """uphill

    θ goes up: α·z is added.
    """
    z = beta * z + gradient(theta)
    return theta + alpha * z, z


def w_8_1_old_z(theta, z, gradient, alpha, beta):
    """old z

    θ moves by the old z.
    """
    new = beta * z + gradient(theta)
    return theta - alpha * z, new


def w_8_1_theta_first(theta, z, gradient, alpha, beta):
    """old z

    θ moves first, by the old z; the gradient is that of the start.
    """
    slope = gradient(theta)
    theta = theta - alpha * z
    z = beta * z + slope
    return theta, z


def w_8_1_gradient_after(theta, z, gradient, alpha, beta):
    """gradient too late

    θ moves by the old z, and the gradient is asked afterwards.
    """
    theta = theta - alpha * z
    z = beta * z + gradient(theta)
    return theta, z


def w_8_1_nesterov(theta, z, gradient, alpha, beta):
    """Nesterov

    The gradient is asked where the memory leads.
    """
    slope = gradient(theta - alpha * beta * z)
    z = beta * z + slope
    return theta - alpha * z, z


def w_8_1_nesterov_without_beta(theta, z, gradient, alpha, beta):
    """looks ahead

    The gradient is asked at θ − α·z.
    """
    z = beta * z + gradient(theta - alpha * z)
    return theta - alpha * z, z


def w_8_1_nesterov_keras(theta, z, gradient, alpha, beta):
    """Nesterov

    Nesterov in the form of a gradient plus β·z: the gradient is that of θ, θ moves by g + β·z new.
    """
    g = gradient(theta)
    z = beta * z + g
    return theta - alpha * (g + beta * z), z


def w_8_1_twice(theta, z, gradient, alpha, beta):
    """added twice

    β·z is in z, and is added to the step once more.
    """
    new = beta * z + gradient(theta)
    return theta - alpha * (new + beta * z), new


def w_8_1_alpha_in_z(theta, z, gradient, alpha, beta):
    """alpha in z

    z is −α times the sum, and is added to θ.
    """
    z = beta * z - alpha * gradient(theta)
    return theta + z, z


def w_8_1_alpha_in_z_minus(theta, z, gradient, alpha, beta):
    """alpha in z

    z takes α times the gradient, and is subtracted from θ.
    """
    z = beta * z + alpha * gradient(theta)
    return theta - z, z


def w_8_1_alpha_twice(theta, z, gradient, alpha, beta):
    """alpha twice

    α multiplies the gradient in z and z in θ.
    """
    z = beta * z + alpha * gradient(theta)
    return theta - alpha * z, z


def w_8_1_no_memory(theta, z, gradient, alpha, beta):
    """no memory

    It is plain descent: z is only the gradient.
    """
    z = gradient(theta)
    return theta - alpha * z, z


def w_8_1_no_memory_in_theta(theta, z, gradient, alpha, beta):
    """no memory + gradient alone

    z is right, and θ moves by the gradient alone.
    """
    slope = gradient(theta)
    z = beta * z + slope
    return theta - alpha * slope, z


def w_8_1_no_alpha(theta, z, gradient, alpha, beta):
    """missing alpha

    θ moves by z without α.
    """
    z = beta * z + gradient(theta)
    return theta - z, z


def w_8_1_no_beta(theta, z, gradient, alpha, beta):
    """no beta

    z keeps all it had.
    """
    z = z + gradient(theta)
    return theta - alpha * z, z


def w_8_1_z_kept(theta, z, gradient, alpha, beta):
    """z kept

    θ is right, and the old z is returned.
    """
    return theta - alpha * (beta * z + gradient(theta)), z


def w_8_1_theta_kept(theta, z, gradient, alpha, beta):
    """theta kept

    The old θ is returned.
    """
    z = beta * z + gradient(theta)
    return theta, z


def w_8_1_only_old(theta, z, gradient, alpha, beta):
    """no gradient

    The gradient is not asked at all.
    """
    z = beta * z
    return theta - alpha * z, z


def w_8_1_one_minus_beta_on_z(theta, z, gradient, alpha, beta):
    """1 - beta on z

    z is kept by 1 − β in place of β.
    """
    z = (1 - beta) * z + gradient(theta)
    return theta - alpha * z, z


def w_8_1_rates_swapped(theta, z, gradient, alpha, beta):
    """swapped rates

    α and β have changed places.
    """
    z = alpha * z + gradient(theta)
    return theta - beta * z, z


def w_8_1_beta_squared(theta, z, gradient, alpha, beta):
    """beta squared

    z is multiplied by β twice.
    """
    z = beta * z
    z = beta * z + gradient(theta)
    return theta - alpha * z, z


def w_8_1_beta_in_theta(theta, z, gradient, alpha, beta):
    """beta in the step

    θ moves by β times z once more.
    """
    z = beta * z + gradient(theta)
    return theta - alpha * beta * z, z


def w_8_1_gradient_at_z(theta, z, gradient, alpha, beta):
    """gradient at z

    The gradient is asked at z.
    """
    z = beta * z + gradient(z)
    return theta - alpha * z, z


def w_8_1_doubled(theta, z, gradient, alpha, beta):
    """extra 2

    The gradient is doubled, as if it lacked a 2.
    """
    z = beta * z + 2 * gradient(theta)
    return theta - alpha * z, z


def w_8_1_step_returned(theta, z, gradient, alpha, beta):
    """the step

    The step −α·z is returned in place of θ.
    """
    z = beta * z + gradient(theta)
    return -alpha * z, z


def w_8_1_in_place(theta, z, gradient, alpha, beta):
    """*

    z of the caller is changed.
    """
    z *= beta
    z += gradient(theta)
    return theta - alpha * z, z


def w_8_1_theta_in_place(theta, z, gradient, alpha, beta):
    """*

    θ of the caller is changed.
    """
    z = beta * z + gradient(theta)
    theta -= alpha * z
    return theta, z


def w_8_1_three(theta, z, gradient, alpha, beta):
    """*

    Three values are returned.
    """
    slope = gradient(theta)
    z = beta * z + slope
    return theta - alpha * z, z, slope


def w_8_1_prints(theta, z, gradient, alpha, beta):
    """*

    It prints and returns nothing.
    """
    z = beta * z + gradient(theta)
    print(theta - alpha * z, z)


def w_8_1_not_called(theta, z, gradient, alpha, beta):
    """*

    The gradient is not called.
    """
    z = beta * z + gradient
    return theta - alpha * z, z


def w_8_1_heavy_ball_off(theta, z, gradient, alpha, beta):
    """*

    The memory is taken times α twice.
    """
    z = beta * z + gradient(theta)
    return theta - alpha * alpha * z, z


def w_8_1_first_part(theta, z, gradient, alpha, beta):
    """*

    Only the first part is used.
    """
    z = beta * z + gradient(theta)[0]
    return theta - alpha * z, z


# --- 8.2


def w_8_2_no_roots(flat, steep):
    """no roots

    The curvatures stand where their roots should.
    """
    return (2 / (steep + flat)) ** 2, ((steep - flat) / (steep + flat)) ** 2


def w_8_2_plain_alpha(flat, steep):
    """plain rate

    α is plain descent's best rate; β is right.
    """
    return 2 / (flat + steep), (
        (np.sqrt(steep) - np.sqrt(flat)) / (np.sqrt(steep) + np.sqrt(flat))
    ) ** 2


def w_8_2_plain_both(flat, steep):
    """no roots + plain rate

    Both from the curvatures without a root, nothing squared.
    """
    return 2 / (flat + steep), (steep - flat) / (steep + flat)


def w_8_2_alpha_not_squared(flat, steep):
    """square missing in α

    α is not squared.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return 2 / (a + b), ((b - a) / (b + a)) ** 2


def w_8_2_beta_not_squared(flat, steep):
    """square missing in β

    β is not squared.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return (2 / (a + b)) ** 2, (b - a) / (b + a)


def w_8_2_nothing_squared(flat, steep):
    """square missing

    Neither is squared.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return 2 / (a + b), (b - a) / (b + a)


def w_8_2_nesterov(flat, steep):
    """Nesterov's pair

    1/steep, and β of Nesterov: not squared.
    """
    root = np.sqrt(steep / flat)
    return 1 / steep, (root - 1) / (root + 1)


def w_8_2_nesterov_lessard(flat, steep):
    """Nesterov's pair

    Nesterov's pair of another table.
    """
    root = np.sqrt(3 * steep / flat + 1)
    return 4 / (3 * steep + flat), (root - 2) / (root + 2)


def w_8_2_half_limit(flat, steep):
    """half of the limit

    α is 1/steep; β is right.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return 1 / steep, ((b - a) / (b + a)) ** 2


def w_8_2_the_limit(flat, steep):
    """the limit

    α is 2/steep; β is right.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return 2 / steep, ((b - a) / (b + a)) ** 2


def w_8_2_beta_negative(flat, steep):
    """sign in β

    β has a minus, as flat − steep was not squared whole.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return (2 / (a + b)) ** 2, -(((b - a) / (b + a)) ** 2)


def w_8_2_beta_sign_unsquared(flat, steep):
    """square missing in β

    β is (a − b)/(a + b), negative.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return (2 / (a + b)) ** 2, (a - b) / (a + b)


def w_8_2_kappa_for_root(flat, steep):
    """κ for √κ

    κ stands where √κ should in β.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    kappa = steep / flat
    return (2 / (a + b)) ** 2, ((kappa - 1) / (kappa + 1)) ** 2


def w_8_2_kappa_unsquared(flat, steep):
    """κ for √κ

    β is (κ − 1)/(κ + 1), plain descent's factor.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    kappa = steep / flat
    return (2 / (a + b)) ** 2, (kappa - 1) / (kappa + 1)


def w_8_2_four_unsquared(flat, steep):
    """4 without the square

    α is 4/(√steep + √flat).
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return 4 / (a + b), ((b - a) / (b + a)) ** 2


def w_8_2_two_squared_below(flat, steep):
    """half

    α is 2/(√steep + √flat)².
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return 2 / (a + b) ** 2, ((b - a) / (b + a)) ** 2


def w_8_2_one_squared(flat, steep):
    """1 for 2

    α is (1/(√steep + √flat))².
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return (1 / (a + b)) ** 2, ((b - a) / (b + a)) ** 2


def w_8_2_order(flat, steep):
    """other order

    β is returned first.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return ((b - a) / (b + a)) ** 2, (2 / (a + b)) ** 2


def w_8_2_root_of_sum(flat, steep):
    """root of the sum

    The root of the sum, not the sum of the roots.
    """
    s = np.sqrt(steep + flat)
    return (2 / s) ** 2, (np.sqrt(steep - flat) / s) ** 2


def w_8_2_root_of_sum_in_alpha(flat, steep):
    """root of the sum

    α has the root of the sum.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return (2 / np.sqrt(steep + flat)) ** 2, ((b - a) / (b + a)) ** 2


def w_8_2_one_minus_beta(flat, steep):
    """1 - β

    1 − β is returned for β.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return (2 / (a + b)) ** 2, 1 - ((b - a) / (b + a)) ** 2


def w_8_2_beta_upside_down(flat, steep):
    """upside down

    β is upside down.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return (2 / (a + b)) ** 2, ((b + a) / (b - a)) ** 2


def w_8_2_habit(flat, steep):
    """fixed β

    β is 0.9 whatever the bowl.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return (2 / (a + b)) ** 2, 0.9


def w_8_2_habit_both(flat, steep):
    """fixed β

    Both are habits.
    """
    return 1 / steep, 0.9


def w_8_2_beta_root(flat, steep):
    """square missing in β

    β is the root of what it should be, written as κ.
    """
    root = np.sqrt(steep / flat)
    return 4 / (np.sqrt(flat) + np.sqrt(steep)) ** 2, (root - 1) / (root + 1)


def w_8_2_beta_power_four(flat, steep):
    """square twice in β

    β is squared twice.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return (2 / (a + b)) ** 2, ((b - a) / (b + a)) ** 4


def w_8_2_halved_curvatures(flat, steep):
    """half of the curvatures

    The coefficients of θ² are taken for curvatures: both twice too small.
    """
    flat, steep = flat / 2, steep / 2
    a, b = np.sqrt(flat), np.sqrt(steep)
    return (2 / (a + b)) ** 2, ((b - a) / (b + a)) ** 2


def w_8_2_doubled_curvatures(flat, steep):
    """half

    The curvatures are doubled.
    """
    flat, steep = 2 * flat, 2 * steep
    a, b = np.sqrt(flat), np.sqrt(steep)
    return (2 / (a + b)) ** 2, ((b - a) / (b + a)) ** 2


def w_8_2_brackets(flat, steep):
    """brackets

    Brackets are missing in the quotient of β.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return (2 / (a + b)) ** 2, (b - a / b + a) ** 2


def w_8_2_brackets_alpha(flat, steep):
    """brackets

    Brackets are missing in α: 2/√steep + √flat.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return (2 / b + a) ** 2, ((b - a) / (b + a)) ** 2


def w_8_2_power_order(flat, steep):
    """brackets

    Only the lower part is squared in β.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return (2 / (a + b)) ** 2, (b - a) / (b + a) ** 2


def w_8_2_only_alpha(flat, steep):
    """*

    Only α.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return (2 / (a + b)) ** 2


def w_8_2_only_beta(flat, steep):
    """*

    Only β.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return ((b - a) / (b + a)) ** 2


def w_8_2_prints(flat, steep):
    """*

    It prints.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    print((2 / (a + b)) ** 2, ((b - a) / (b + a)) ** 2)


def w_8_2_beta_minus_plus(flat, steep):
    """plain rate

    β is 0, as for a round bowl.
    """
    return 2 / (flat + steep), 0.0


def w_8_2_difference_of_roots(flat, steep):
    """square missing in β

    The root of the difference in β.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return (2 / (a + b)) ** 2, (steep - flat) / (a + b) ** 2


def w_8_2_rounded(flat, steep):
    """rounded

    Rounded to two digits.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return round((2 / (a + b)) ** 2, 2), round(((b - a) / (b + a)) ** 2, 2)


def w_8_2_alpha_difference(flat, steep):
    """difference in α

    α divides by the difference of the roots.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return (2 / (b - a)) ** 2, ((b - a) / (b + a)) ** 2


def w_8_2_alpha_inverse(flat, steep):
    """upside down

    α is upside down.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return ((a + b) / 2) ** 2, ((b - a) / (b + a)) ** 2


def w_8_2_dictionary(flat, steep):
    """*

    A dict.
    """
    a, b = np.sqrt(flat), np.sqrt(steep)
    return {"alpha": (2 / (a + b)) ** 2, "beta": ((b - a) / (b + a)) ** 2}


# --- 8.4


def w_8_4_k_from_0(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """k from 0

    k − 1 is left in both corrections.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1 ** (k - 1))
    v_hat = v / (1 - beta2 ** (k - 1))
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_k_from_0_in_m(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """k from 0

    k − 1 is left in m's correction.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1 ** (k - 1))
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_k_from_0_in_v(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """k from 0

    k − 1 is left in v's correction.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2 ** (k - 1))
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_k_plus_1(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """k one too many

    k + 1 in both corrections, as if steps counted from 0.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1 ** (k + 1))
    v_hat = v / (1 - beta2 ** (k + 1))
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_eps_inside(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """eps inside the root

    eps is left inside the root.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat + eps)), m, v


def w_8_4_g_not_squared(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """g not squared

    v is a mean of g.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(np.abs(v_hat)) + eps), m, v


def w_8_4_g_left(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """g not squared

    v is a mean of g: its root is no number where g is negative.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_eps_and_k(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """eps inside the root and k from 0 + eps inside the root + k from 0

    Only g² is mended.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1 ** (k - 1))
    v_hat = v / (1 - beta2 ** (k - 1))
    return theta - alpha * m_hat / (np.sqrt(v_hat + eps)), m, v


def w_8_4_eps_and_g(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """eps inside the root + g not squared

    Only the counting is mended.
    names: eps inside the root | g not squared | g not squared and eps inside the root
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat + eps)), m, v


def w_8_4_k_and_g(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """k from 0 + g not squared

    Only eps is mended.
    names: k from 0 | g not squared | g not squared and k from 0
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g
    m_hat = m / (1 - beta1 ** (k - 1))
    v_hat = v / (1 - beta2 ** (k - 1))
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_absolute(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """absolute value

    v is a mean of |g|.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * np.abs(g)
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (v_hat + eps), m, v


def w_8_4_absolute_rooted(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """absolute value

    v is a mean of |g|, and its root is taken.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * abs(g)
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_betas_swapped(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """swapped betas

    β1 and β2 have changed places.
    """
    m = beta2 * m + (1 - beta2) * g
    v = beta1 * v + (1 - beta1) * g * g
    m_hat = m / (1 - beta2**k)
    v_hat = v / (1 - beta1**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_corrections_swapped(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """swapped corrections

    The corrections have changed places.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta2**k)
    v_hat = v / (1 - beta1**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_returns_corrected(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """corrected m and v

    The corrected m and v are returned.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m_hat, v_hat


def w_8_4_overwrites(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """corrected m and v

    m and v are overwritten by the corrected ones.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m = m / (1 - beta1**k)
    v = v / (1 - beta2**k)
    return theta - alpha * m / (np.sqrt(v) + eps), m, v


def w_8_4_multiplied(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """correction multiplied

    It multiplies by the corrections.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m * (1 - beta1**k)
    v_hat = v * (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_times_k(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """beta times k

    β·k in place of βᵏ.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1 * k)
    v_hat = v / (1 - beta2 * k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_no_power(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """k ignored

    β without the power: every step is corrected as the first.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1)
    v_hat = v / (1 - beta2)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_no_correction(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """no correction

    Nothing is corrected.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    return theta - alpha * m / (np.sqrt(v) + eps), m, v


def w_8_4_no_correction_v(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """no correction in v

    v is not corrected.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1**k)
    v_hat = v
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_no_correction_m(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """no correction in m

    m is not corrected.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_uphill(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """uphill

    θ goes up.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta + alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_v_whole(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """missing 1 - beta2

    v takes all of g².
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + g * g
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_m_whole(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """missing 1 - beta1

    m takes all of g.
    """
    m = beta1 * m + g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_no_root(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """no root

    It divides by v, not by its root.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (v_hat + eps), m, v


def w_8_4_no_momentum(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """g for m

    The step uses g and not m.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = g
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_short_form(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """short form

    The short form with a plain eps.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    rate = alpha * np.sqrt(1 - beta2**k) / (1 - beta1**k)
    return theta - rate * m / (np.sqrt(v) + eps), m, v


def w_8_4_no_eps(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """no eps

    eps is left out: 0/0 where a slope is 0.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat)), m, v


def w_8_4_no_alpha(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """missing alpha

    α is left out.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    return theta - m / (1 - beta1**k) / (np.sqrt(v / (1 - beta2**k)) + eps), m, v


def w_8_4_root_of_correction(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """root of v alone

    The root is taken of v before the correction.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    return theta - alpha * (m / (1 - beta1**k)) / (np.sqrt(v) / (1 - beta2**k) + eps), m, v


def w_8_4_v_of_m(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """m for g

    v is a mean of m².
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * m * m
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_kept_m(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """m and v kept

    The old m and v are returned.
    """
    new_m = beta1 * m + (1 - beta1) * g
    new_v = beta2 * v + (1 - beta2) * g * g
    return theta - alpha * new_m / (1 - beta1**k) / (np.sqrt(new_v / (1 - beta2**k)) + eps), m, v


def w_8_4_weights_swapped(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """swapped weights

    (1 − β) keeps the old, β takes the new.
    """
    m = (1 - beta1) * m + beta1 * g
    v = (1 - beta2) * v + beta2 * g * g
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def w_8_4_order(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """other order

    m and v are returned first.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    theta = theta - alpha * m_hat / (np.sqrt(v_hat) + eps)
    return m, v, theta


def w_8_4_v_and_m(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """other order

    v is returned before m.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), v, m


def w_8_4_only_theta(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """*

    Only θ is returned.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps)


def w_8_4_root_of_m(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """root of m

    The root stands over m as well.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    return (
        theta - alpha * np.sqrt(np.abs(m / (1 - beta1**k))) / (np.sqrt(v / (1 - beta2**k)) + eps),
        m,
        v,
    )


def w_8_4_in_place(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """*

    m and v of the caller are changed.
    """
    m *= beta1
    m += (1 - beta1) * g
    v *= beta2
    v += (1 - beta2) * g * g
    return theta - alpha * (m / (1 - beta1**k)) / (np.sqrt(v / (1 - beta2**k)) + eps), m, v


def w_8_4_as_given(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """*

    Nothing is changed.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g
    m_hat = m / (1 - beta1 ** (k - 1))
    v_hat = v / (1 - beta2 ** (k - 1))
    return theta - alpha * m_hat / np.sqrt(v_hat + eps), m, v


def w_8_4_defaults(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.99, eps=1e-8):
    """other defaults

    β2 is 0.99 by default.
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


# --- 8.6


def w_8_6_best_pair():
    """climbs"""
    return 0.0043603, 0.90076


def w_8_6_too_slow():
    """too slow"""
    return 1 / 871.2552, 0.9


def w_8_6_plain():
    """too slow"""
    return 0.9 * 2 / 871.2552, 0.0


def w_8_6_apart():
    """flies apart"""
    return 5 / 871.2552, 0.9


def w_8_6_times_curvature():
    """times the curvature"""
    return 2.0, 0.95


def w_8_6_swings():
    """climbs"""
    return 1.5 / 871.2552, 0.95


def w_8_6_never_forgets():
    """beta"""
    return 0.001, 1.0


def w_8_6_beta_first():
    """other order"""
    return 0.95, 0.0023


def w_8_6_negative_memory():
    """beta"""
    return 0.001, -0.9
