"""The pictures of lesson 8 show what they say."""

import warnings

import numpy as np
import pytest

from gdlesson import memory
from gdlesson.lessons.memory import pictures
from gdlesson.lessons.memory.hours import Hours

ALL = {
    "weights": pictures.fading_weights,
    "terms": pictures.agree_and_cancel,
    "kappa": pictures.steps_against_kappa,
    "climb": pictures.momentum_climbs,
    "leaves": pictures.adam_leaves,
}


def line(picture, gid):
    found = [a for axes in picture.figure.axes for a in axes.lines if a.get_gid() == gid]
    assert len(found) == 1, gid
    return np.asarray(found[0].get_xdata(), float), np.asarray(found[0].get_ydata(), float)


@pytest.mark.parametrize("name", ALL)
def test_each_is_drawn_without_a_warning_and_small(name):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        picture = ALL[name]()
    assert picture.description.endswith(".") and picture.caption.endswith(".")
    assert "nan" not in picture.description and len(picture.description.split()) > 10
    assert len(picture._repr_html_()) < 160_000


def test_weights_fade_by_beta():
    picture = pictures.fading_weights(0.8, 0.9)
    for beta, told in ((0.8, "β = 0.8: together 5"), (0.9, "β = 0.9: together 10")):
        ago, weight = line(picture, f"β = {beta}")
        assert weight == pytest.approx(beta**ago) and told in picture.description
    assert "β = 0.9: together 10, half of it in the newest 7" in picture.description


def test_the_terms_are_those_of_z():
    """Against z as the steps themselves make it."""
    curvatures, alpha, beta, steps = np.array([0.5, 40.0]), 0.075, 0.8, 8
    theta, z, slopes = np.ones(2), np.zeros(2), []
    for _ in range(steps + 1):
        slopes.append(curvatures * theta)
        theta, z = memory.momentum_step(theta, z, lambda t: curvatures * t, alpha, beta)
    picture = ALL["terms"]()
    along, across = picture.figure.axes
    for axes, total in zip((along, across), z, strict=True):
        *terms, whole = [bar.get_height() for bar in axes.patches]
        assert whole == pytest.approx(total) == pytest.approx(sum(terms))
    assert all(bar.get_height() > 0 for bar in along.patches)
    assert {np.sign(bar.get_height()) for bar in across.patches} == {1, -1}
    assert abs(z[0]) > 5 * slopes[-1][0] and abs(z[1]) < abs(slopes[-1][1])


def test_walks_lie_on_the_lines_of_theory():
    picture = ALL["kappa"]()
    for name in ("plain descent", "momentum", "Nesterov"):
        kappas, walked = line(picture, f"{name}, walked")
        along, theory = line(picture, name)
        between = np.exp(np.interp(np.log(kappas), np.log(along), np.log(theory)))
        assert walked == pytest.approx(between, rel=0.06)
        rise = np.log(theory[-1] / theory[-20]) / np.log(along[-1] / along[-20])
        assert rise == pytest.approx(1 if name == "plain descent" else 0.5, abs=0.1)


def test_the_climb():
    picture, hours = ALL["climb"](), Hours()
    _, costs = line(picture, "momentum")
    assert np.nanargmax(costs) == 19 and costs[-1] == pytest.approx(hours.lowest, rel=1e-3)
    assert "momentum climbs to 141 times its start, at epoch 19" in picture.description
    assert "Nesterov never rises above its start" in picture.description


def test_what_adam_does_last_is_not_told():
    picture = ALL["leaves"]()
    assert picture.description.endswith(
        "It is within 1 % of the lowest at step 89, stays there, and is above it again at about "
        "step 2600."
    )
    short = pictures.adam_leaves(steps=200).description
    assert short.endswith("at step 89.")
