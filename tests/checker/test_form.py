"""Forms: the same answers by boxes and a button; the words where no widgets live."""

import pytest

from gdlesson import check
from gdlesson.checker import front, progress
from gdlesson.checker.choices import Match
from gdlesson.checker.choose import Choose
from gdlesson.checker.feedback import Words, changing


@pytest.fixture
def forms(only_for_a_test, monkeypatch):
    more = dict(why="So it is.", hints=["Look."])
    words = {("rain", "hat"): "Is it dry?", ("sun", "umbrella"): "Is it light?"}
    Match("test.6", {"rain": "umbrella", "sun": "hat"}, ["hat", "umbrella"], words, **more)
    Choose("test.7", ["α", "steps"], lambda *numbers: (None, str(numbers)), (0.4, 10), **more)
    shown = []
    monkeypatch.setattr(front, "put_on_screen", shown.append)

    def form(name):
        check.ask(name)
        assert shown[-1].widget
        return shown[-1]

    return form


def fill(form, *values):
    for field, value in zip(form.fields, values, strict=True):
        field.value = value
    form.send()
    return form.below.value


def test_on_a_narrow_screen_a_box_stands_below_its_question(forms):
    form = forms("test.6")
    assert {field.layout.flex_flow for field in form.fields} == {"row wrap"}
    assert {field.layout.height for field in form.fields} == {"auto"}
    values = [str(getattr(child, "value", "")) for child in form.widget.children]
    (sheet,) = (value for value in values if "<style>" in value)
    assert "white-space: normal" in sheet
    assert "appearance: auto; background-image: none" in sheet  # an arrow that is seen when dark
    assert "gd-form" in form.widget._dom_classes


def test_match(forms):
    form = forms("test.6")
    assert "not attempted" in fill(form, None, None) and "<details" in form.below.value
    assert "Is it dry?" in fill(form, "hat", "hat")
    assert "still a ..." in fill(form, "umbrella", None)
    assert "test.6: right" in fill(form, "umbrella", "hat")
    assert "test.6" in progress.read()["right"]
    assert "1. rain" in str(form) and "<ol><li>rain</li><li>sun</li></ol>" in form._repr_html_()


def test_choose(forms):
    assert "(0.5, 10.0)" in fill(forms("test.7"), "0,5", "10")
    assert "number" in fill(forms("test.7"), "x", "10")


def test_predict(forms):
    form = forms("1.p1")
    assert "Noted: 10" in fill(form, "10") and "Not guessed" not in form.below.value
    assert "check.predict" in str(form)


def test_a_value_and_a_function(forms):
    assert "right" in fill(forms("1.5"), "1")
    with pytest.raises(ValueError, match="by a function"):
        check.ask("1.1")


@pytest.mark.parametrize("name, shown", [("test.6", "umbrella"), ("2.r1", "nowhere"), ("1.5", "")])
def test_a_page_without_python_shows_the_questions_and_nothing_that_is_dead(
    forms, page, name, shown
):
    """What a saved lesson or a page made of one holds: all but the widget, which needs a kernel."""
    bundle = forms(name)._repr_mimebundle_()
    page.set_content(bundle["text/html"])
    text = page.inner_text("body")
    questions = len(forms(name).labels)
    slots = "…" if name == "1.5" else ", ".join(['"…"'] * questions)
    assert f'check("{name}", {f"[{slots}]" if questions > 1 else slots})' in text
    assert shown in text and "click on the cell above and press Shift+Enter" in text
    assert page.locator("button, input, select, textarea, a").count() == 0
    for label in forms(name).labels:
        assert label in text or "check(" in text


def test_nothing_is_chosen_at_first_and_that_is_shown(forms):
    """A value of None would leave the place empty where "choose" should stand."""
    for field in forms("2.r1").fields:
        assert (field.index, field.label) == (0, "choose") and field.value is not None


def test_a_form_whose_python_is_gone_says_what_to_do(forms):
    """JupyterLab marks a widget whose kernel was restarted, and the style shows the sentence."""
    children = forms("test.6").widget.children
    (gone,) = [one for one in children if "gd-gone" in one._dom_classes]
    assert "run the cell above again" in gone.value
    styles = "".join(str(getattr(one, "value", "")) for one in children)
    assert ".gd-gone { display: none }" in styles
    assert ".gd-gone.jupyter-widgets-disconnected { display: block }" in styles


def test_the_bundle_has_words_beside_the_widget(forms):
    bundle = forms("test.6")._repr_mimebundle_()
    assert {"text/plain", "text/html", "application/vnd.jupyter.widget-view+json"} <= set(bundle)
    assert "Choose among" in bundle["text/plain"] and "Choose among" in bundle["text/html"]


def test_what_was_answered_stands_below_the_form_also_when_its_cell_is_run_again(
    forms, monkeypatch
):
    """A form's widget is gone with its Python; a notebook keeps what stands below it."""
    below = []
    monkeypatch.setattr(front, "changing", lambda thing: below.append(thing) or below.append)
    form = forms("test.6")
    fill(form, None, None)
    assert below == [None]
    fill(form, "hat", None)
    fill(form, "umbrella", "hat")
    noted = f"{front.NOTED}\n" + 'check("test.6", ["umbrella", "hat"])'
    assert below[1:] == [noted.replace('"umbrella", "hat"', '"hat", ...'), noted]
    monkeypatch.setattr(progress, "_session", {})  # another kernel
    forms("test.6")
    assert below[3:] == [noted]
    fill(forms("test.7"), "0,5", "x")
    assert below[-1].endswith('check("test.7", [0.5, "x"])')


def test_what_stands_below_a_cell_changes_after_it_has_run(monkeypatch):
    """As a notebook is told: nothing is there yet, then words in its place."""
    from IPython.core.interactiveshell import InteractiveShell
    from IPython.utils.capture import capture_output

    shell = InteractiveShell.instance()
    try:
        with capture_output() as captured:
            changing(None)(Words("said"))
    finally:
        InteractiveShell.clear_instance()
        del shell
    first, then = captured.outputs
    assert first.data == {} and then.data["text/plain"] == "said"
    assert then.update and first.transient == then.transient


def test_where_nothing_can_change_nothing_is_shown(capsys):
    changing(None)(Words("said"))
    assert capsys.readouterr().out == ""
