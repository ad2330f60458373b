"""A cell that cannot be read: in a real kernel, and the sentences one by one."""

import ast

import pytest

from gdlesson.checker import cell


def told(source):
    try:
        ast.parse(source)
    except SyntaxError as error:
        return cell.sentence(source, error)
    raise AssertionError("it can be read")


@pytest.mark.parametrize(
    "body, line, words",
    [
        ("return 2theta", 3, "invalid decimal literal. Is there a `*`"),
        ("return (2 * theta", 3, "never closed. Where"),
        ("if theta > 0\n        return 1", 3, "expected ':'. Does that line end with a colon?"),
        ("x = 1\n      return x", 4, "indent"),
        ("return 'a", 3, "unterminated"),
        ("return 2 * theta)", 3, "unmatched ')'. Which bracket"),
    ],
)
def test_where_and_what(body, line, words):
    text = told(f'@check("1.1")\ndef derivative(theta):\n    {body}\n')
    assert f"line {line}" in text and words in text and text.count("?") >= 1


def test_only_exercises_that_cannot_be_read_are_touched():
    for source in (
        "x = 2theta\n",
        'print(check("1.1")\n',
        '@check("99.1")\ndef f(:\n',
        '@check("1.1")\ndef derivative(theta):\n    return await_it\n',
        'check("1.5", 0.5)\nawait something\n',
    ):
        lines = source.splitlines(keepends=True)
        assert cell.readable(lines) is lines


def test_the_name_below_is_bound_to_the_courses_function(capsys):
    space = {}
    lines = ['@check("1.1")\n', "def slope(theta):\n", "    return 2theta\n", 'check("1.5", )x\n']
    exec("".join(cell.readable(lines)), space)
    assert space["slope"](3.0) == 6.0
    out = capsys.readouterr().out
    assert "Exercise 1.1: stopped with an error" in out and "line 3, `return 2theta`" in out
    assert "the course's own derivative is used" in out and 'check.hint("1.1")' in out


CELLS = [
    "from gdlesson import check",
    '@check("1.1")\ndef derivative(theta):\n    return 2theta',
    "derivative(3.0)",
    'check("1.5", 0.5 0.6)',
    "x = 2theta",
    "%load_ext gdlesson.checker.cell\n%reset -f",
    'check("1.5", 1)',
    "pictures.line()",
    "nothing_of_this_name",
]


def test_in_a_real_kernel():
    import nbformat
    from nbclient import NotebookClient

    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c) for c in CELLS])
    NotebookClient(notebook, timeout=120, kernel_name="python3", allow_errors=True).execute()
    kinds = [[o["output_type"] for o in c["outputs"]] for c in notebook.cells]
    assert kinds[1] == kinds[3] == ["display_data"]
    shown = notebook.cells[1]["outputs"][0]["data"]
    assert "line 3, `return 2theta`, at" in shown["text/plain"] and "<details" in shown["text/html"]
    assert notebook.cells[2]["outputs"][0]["data"]["text/plain"] == "6.0"
    assert "line 1" in notebook.cells[3]["outputs"][0]["data"]["text/plain"]
    assert kinds[4] == ["error"] and notebook.cells[4]["outputs"][0]["ename"] == "SyntaxError"
    assert "started anew" in notebook.cells[6]["outputs"][0]["data"]["text/plain"]
    assert "started anew" in notebook.cells[7]["outputs"][0]["data"]["text/plain"]
    assert notebook.cells[8]["outputs"][0]["ename"] == "NameError"
