"""The data of the lessons from the sixth on: read from the checkout and from an installed wheel."""

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
from penguins import MASS, SIX

from gdlesson import copies, data, features

ROOT = Path(__file__).resolve().parents[1]


def test_penguins_are_those_of_the_file():
    X, y, names = data.penguins()
    np.testing.assert_array_equal(X, SIX)
    np.testing.assert_array_equal(y, MASS)
    assert X.shape == (333, 6) and X.dtype == float and len(names) == 6
    assert names[1] == "bill depth" and names[3:] == ("male", "Chinstrap", "Gentoo")


def test_longley_has_the_certified_coefficients():
    """NIST's certified values of the intercept and the six coefficients."""
    X, y, names = data.longley()
    assert X.shape == (16, 6) and names[1] == "GNP" and y[0] == 60323
    certified = [-3482258.63459582, 15.0618722713733, -0.0358191792925910, -2.02022980381683,
                 -1.03322686717359, -0.0511041056535807, 1829.15146461355]  # fmt: skip
    Z, mean, std = features.standardise_columns(X)
    over_z = features.least_squares(Z, y)
    slopes = over_z[1:] / std
    np.testing.assert_allclose([over_z[0] - slopes @ mean, *slopes], certified, rtol=1e-8)


def test_they_are_found_in_an_installed_package(tmp_path):
    """In a wheel the folder notebooks stands inside the package; any folder may be the current."""
    inside = tmp_path / "gdlesson"
    shutil.copytree(copies.HERE, inside, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "notebooks" / "data", inside / "notebooks" / "data", dirs_exist_ok=True)
    code = "from gdlesson import data; print(len(data.penguins()[1]), len(data.longley()[1]))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=60,
        env={"PYTHONPATH": str(tmp_path)},
    )  # fmt: skip
    assert done.stdout.split() == ["333", "16"], done.stderr


def test_orders_are_five_permutations():
    assert data.orders().shape == (5, 333)
    for order in data.orders():
        assert sorted(order) == list(range(333))
