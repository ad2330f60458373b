"""Bad input: one kind of exception, that shows itself as a sentence in a notebook."""

import pytest
from IPython.core.interactiveshell import InteractiveShell

from gdlesson import own_data, regression
from gdlesson.descent import gradient_descent
from gdlesson.validate import BadFile, BadInput, BadType, BadValue, given, positive

BAD = {
    BadValue: lambda: gradient_descent(lambda t: 2 * t, 3, -0.1, 5),
    BadType: lambda: gradient_descent(3, 3, 0.1, 5),
    BadFile: lambda: own_data.read("not there.csv"),
}


@pytest.mark.parametrize(
    ("kind", "usual"),
    [(BadValue, ValueError), (BadType, TypeError), (BadFile, FileNotFoundError)],
)
def test_each_is_of_one_kind_and_of_the_usual_one(kind, usual):
    with pytest.raises(usual) as caught:
        BAD[kind]()
    assert type(caught.value) is kind and isinstance(caught.value, BadInput)


def test_a_notebook_shows_the_sentence_and_the_learners_line(capsys):
    shell = InteractiveShell()
    cell = "from gdlesson.descent import gradient_descent as go\ngo(lambda t: 2 * t, 3, -0.1, 5)"
    failed = shell.run_cell(cell)
    told = capsys.readouterr().out
    assert isinstance(failed.error_in_exec, ValueError)
    assert told.splitlines() == [
        "alpha must be positive, got -0.1",
        "    in your line: go(lambda t: 2 * t, 3, -0.1, 5)",
    ]
    shell.run_cell("from gdlesson import regression\nregression.mse(1, 1, [1, 2], [1])")
    told = capsys.readouterr().out
    assert "Traceback" not in told and told.startswith("x has 2 values and y has 1;")
    # NumPy's frames stand between the learner's line and ours.
    assert told.splitlines()[1:] == ["    in your line: regression.mse(1, 1, [1, 2], [1])"]


def test_a_traceback_elsewhere_is_as_usual():
    import traceback

    try:
        positive("alpha", 0)
    except BadInput as problem:
        text = "".join(traceback.format_exception(problem))
    assert "Traceback" in text and "BadValue: alpha must be positive, got 0" in text


def test_what_was_given_is_short_and_never_fails():
    class Silent:
        def __repr__(self):
            raise RuntimeError

    assert given("0.1") == "'0.1' (str)" and len(given("x" * 999)) < 50
    assert given(Silent()) == "something that cannot be shown (Silent)"


def test_regression_and_sums_say_the_same():
    from gdlesson.sums import Sums

    for fit in (lambda: regression.least_squares([2, 2], [1, 3]),
                lambda: Sums([2, 2], [1, 3]).least_squares()):  # fmt: skip
        with pytest.raises(BadValue, match="all x are equal, so no slope can be told"):
            fit()
