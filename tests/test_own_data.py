"""Reading a learner's own table: what can be read is read, the rest is said in words."""

import numpy as np
import pytest

from gdlesson.own_data import read, table
from gdlesson.validate import BadTable, BadValue


def put(folder, text, name="t.csv", encoding="utf-8"):
    (folder / name).write_bytes(text.encode(encoding))
    return name


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("a,b\n1,2\n3,4.5\n", "utf-8"),
        ("a;b\n1;2\n3;4,5\n", "utf-8"),
        ("a\tb\n1\t2\n3\t4.5", "utf-8"),
        ("\n a , b \r\n1, 2\r\n\r\n 3 ,4.5\r\n\r\n", "utf-8-sig"),
        ('"a","b"\n"1","2"\n"3","4.5"\n', "utf-16"),
        ("a,b,\n1,2,\n3,4.5,\n", "utf-8"),
    ],
)
def test_what_can_be_read(tmp_path, text, encoding):
    x, y, names = read(put(tmp_path, text, encoding=encoding), folder=tmp_path)
    assert (x.tolist(), y.tolist(), names) == ([1, 3], [2, 4.5], ("a", "b"))


def test_names_that_are_not_ascii(tmp_path):
    for encoding in ("utf-8", "cp1252"):
        file = put(tmp_path, "Größe,Maß\n1,2\n2,3\n", encoding=encoding)
        assert read(file, folder=tmp_path)[2] == ("Größe", "Maß")


def test_without_a_header(tmp_path):
    x, _, names = read(put(tmp_path, "1,2\n3,4\n"), folder=tmp_path)
    assert x.tolist() == [1, 3] and names == ("column 1", "column 2")


def test_columns_by_name(tmp_path):
    file = put(tmp_path, "a,b,c\n1,x,3\n2,y,5\n")
    x, y, names = read(file, x="c", y="a", folder=tmp_path)
    assert (x.tolist(), y.tolist(), names) == ([3, 5], [1, 2], ("c", "a"))
    assert np.array_equal(
        read(put(tmp_path, "a,b\n1,2\n3,4\n"), x="b", y="a", folder=tmp_path)[0], [2, 4]
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is empty"),
        ("\n \n", "is empty"),
        ("a\n1\n2\n", "one column, 'a'; a fit needs two"),
        ("a,b\n", "a header and no rows"),
        ("a,b\n1,2\n", "there is 1 row of data; two or more are needed"),
        ("a,b,c\n1,2,3\n", r"are 3 columns: a, b, c\. Say which two .* x=\"a\", y=\"b\""),
        (
            "a,b\n1,2\n2,\n3,4\n4,NA\n",
            r"b is empty in rows 3 and 5\.\n– Fill in .*out 2 of 4 rows: ",
        ),
        ("a,b\n1,2\n,3\n", r"a is empty in row 3\.\n– Fill in what is empty\."),
        ("a,b\n1,2\n3\n", "b is empty in row 3"),
        ("a,b\n1,2\n\n3,four\n", "b should hold numbers only, but there is in row 4 'four'"),
        ("a,b\n1,2\n3,1_0\n4,inf\n", "row 3 '1_0' and row 4 'inf'"),
        ("a,b\n1,2\n1,5,3\n", "row 3 has more cells than the header: 3, not 2"),
        ("a,b\n7,2\n7,5\n", "every a is 7, so no slope can be told"),
    ],
)
def test_what_is_wrong_is_said(tmp_path, text, words):
    with pytest.raises(ValueError, match=words):
        read(put(tmp_path, text), folder=tmp_path)


def test_many_empty_cells_are_counted(tmp_path):
    text = "a,b\n" + "1,\n" * 30
    with pytest.raises(ValueError, match="rows 2, 3, .*, 11 and 20 more"):
        read(put(tmp_path, text), folder=tmp_path)


def test_columns_that_are_not_there(tmp_path):
    file = put(tmp_path, "a,b\n1,2\n3,4\n")
    with pytest.raises(ValueError, match="no column 'c' for x; its columns are: a, b"):
        read(file, x="c", y="b", folder=tmp_path)
    with pytest.raises(ValueError, match="the same column"):
        read(file, x="b", y="b", folder=tmp_path)


def test_a_missing_file(tmp_path):
    with pytest.raises(FileNotFoundError, match="There is no CSV file here"):
        read("t.csv", folder=tmp_path)
    put(tmp_path, "a,b\n", "one.csv")
    (tmp_path / "data").mkdir()
    put(tmp_path / "data", "a,b\n", "two.csv")
    with pytest.raises(FileNotFoundError, match=r"'t.csv' here.* are:\n  data/two.csv\n  one.csv$"):
        read("t.csv", folder=tmp_path)
    with pytest.raises(FileNotFoundError, match="no file 'data'"):
        read("data", folder=tmp_path)


def test_a_workbook(tmp_path):
    (tmp_path / "t.xlsx").write_bytes(b"PK\x03\x04rest")
    with pytest.raises(ValueError, match="a workbook, not a CSV file"):
        read("t.xlsx", folder=tmp_path)


# --- several columns


def test_a_table_of_named_columns(tmp_path, capsys):
    file = put(tmp_path, "who,a,b,c\nx,1,2,3\ny,4,5,6\n")
    X, names = table(file, ["c", "a"], folder=tmp_path)
    assert (X.tolist(), names) == ([[3, 1], [6, 4]], ("c", "a"))
    assert table(file, "b", folder=tmp_path)[0].tolist() == [[2], [5]]
    assert capsys.readouterr().out == ""


def test_all_columns_unless_told(tmp_path):
    X, names = table(put(tmp_path, "a;b\n1,5;2\n3;4\n"), folder=tmp_path)
    assert (X.tolist(), names) == ([[1.5, 2], [3, 4]], ("a", "b"))


def test_rows_with_a_gap_are_left_out_and_counted(tmp_path, capsys):
    file = put(tmp_path, "a,b,c\n1,2,\n,4,5\n6,7,8\n9,NA,1\n3,4,5\n")
    assert table(file, ["a", "b"], folder=tmp_path)[0].tolist() == [[1, 2], [6, 7], [3, 4]]
    said = "t.csv: 2 of 5 rows are left out, as they have a gap: rows 3 and 5.\n"
    assert capsys.readouterr().out == said
    table(file, ["a"], folder=tmp_path)
    assert capsys.readouterr().out == "t.csv: 1 of 5 rows is left out, as it has a gap: row 3.\n"


@pytest.mark.parametrize(
    ("text", "columns", "said"),
    [
        ("a,b\n1,2\n3,4\n", ["a", "z"], "no column 'z' for the table; its columns are: a, b"),
        ("a,b\n1,x\n3,4\n", ["a", "b"], "b should hold numbers only, but there is in row 2 'x'"),
        ("a,b\n1,\n,4\n5,6\n", ["a", "b"], "1 row without a gap; two or more are needed"),
        ("a,b\n1,2\n", [], "no column is named"),
    ],
)
def test_what_a_table_cannot_be(tmp_path, text, columns, said):
    with pytest.raises(BadValue, match=said):
        table(put(tmp_path, text), columns, folder=tmp_path)


# --- all problems at once, and what was done


def problems(tmp_path, text, **how):
    """The sentences that a learner is told."""
    with pytest.raises(BadTable) as caught:
        read(put(tmp_path, text), folder=tmp_path, **how)
    return caught.value.box.lines


def test_all_problems_are_told_at_once(tmp_path):
    text = "a,b,c\n,2,3\nsix,,3\n1,2,3,4\n5,6,7\n8,9,NA\n"
    assert problems(tmp_path, text, x="a", y="b") == [
        "row 4 has more cells than the header: 4, not 3. "
        "Is there a comma too many, or a decimal comma?",
        "a should hold numbers only, but there is in row 3 'six'.",
        "a is empty in row 2.",
        "b is empty in row 3.",
        "Fill in what is empty, or leave out 2 of 5 rows: "
        'own_data.read("t.csv", x="a", y="b", drop_gaps=True)',
    ]
    told = problems(tmp_path, text, x="z", y="b")
    assert told[1] == "there is no column 'z' for x; its columns are: a, b, c"
    assert told[-2] == "b is empty in row 3."


def test_rows_with_gaps_are_dropped_when_the_learner_says_so(tmp_path, capsys):
    file = put(tmp_path, "a,b\n1,2\n2,\n3,4\n?,1\n")
    x, y, _ = read(file, folder=tmp_path, drop_gaps=True)
    assert (x.tolist(), y.tolist()) == ([1, 3], [2, 4])
    said = "t.csv: 2 of 4 rows are left out, as they have a gap: rows 3 and 5.\n"
    assert capsys.readouterr().out == said
    told = problems(tmp_path, "a,b\n1,2\n2,\n", drop_gaps=True)
    assert told == ["there is 1 row without a gap; two or more are needed"]


@pytest.mark.parametrize(
    ("text", "x", "y", "done"),
    [
        ("sep=;\na;b\n1;2\n3;4\n", [1, 3], [2, 4], ["Row 1 says that columns are separated by"]),
        ("1,5;2,5\n3;4,5\n", [1.5, 3], [2.5, 4.5], ["Row 1 holds numbers", "1,5 is read as 1.5"]),
        ("a\tb\n1,5\t2\n3\t4,25\n", [1.5, 3], [2, 4.25], ["b: 4,25 is read as 4.25"]),
        ("a;b\n1,234;2\n3;4\n", [1.234, 3], [2, 4], ["a: 1,234 is read as 1.234"]),
        ("a\tb\n0,125\t2\n3\t4\n", [0.125, 3], [2, 4], ["0,125 is read as 0.125"]),
        ('a,b\n1,"1,109,000"\n2,950\n', [1, 2], [1109000, 950], ["1,109,000 is read as 1109000"]),
        ("a;b\n1;1.109.000\n2;950.000\n", [1, 2], [1109000, 950000], ["is read as 1109000"]),
        ("a;b\n1;1.109.000,5\n2;0,5\n", [1, 2], [1109000.5, 0.5], ["is read as 1109000.5"]),
        ("a;b\n0.5;1\u202f109\u00a0000\n2;−5\n", [0.5, 2], [1109000, -5], ["b: 1 109 000 is"]),
        ("a,b\n1,1'109\n2,5\n", [1, 2], [1109, 5], ["b: 1'109 is read as 1109"]),
        ("a|b\n1|2\n3|4\n", [1, 3], [2, 4], []),
        ("a;b\n1;2\n3;4\n;\n;\n", [1, 3], [2, 4], []),
    ],
)
def test_numbers_as_people_write_them(tmp_path, capsys, text, x, y, done):
    file = put(tmp_path, text)
    found = read(file, folder=tmp_path)
    assert (found[0].tolist(), found[1].tolist()) == (x, y)
    said = capsys.readouterr().out
    assert all(words in said for words in done) and bool(said) == bool(done)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1"])
def test_encodings(tmp_path, capsys, encoding):
    file = put(tmp_path, "Größe;Maß\n1;2\n3;4\n", encoding=encoding)
    assert read(file, folder=tmp_path)[2] == ("Größe", "Maß")
    assert ("not UTF-8" in capsys.readouterr().out) == (encoding == "latin-1")


@pytest.mark.parametrize("cell", ["1,2,3", "12,34,567", "1.2.3", "1_0", "inf", "0,125,000", "1 2"])
def test_what_is_no_number_in_any_way(tmp_path, cell):
    assert problems(tmp_path, f"a;b\n1;{cell}\n2;3\n3;4\n") == [
        f"b should hold numbers only, but there is in row 2 {cell!r}."
    ]


def test_a_column_of_words_is_not_suggested(tmp_path):
    (told,) = problems(tmp_path, "who,a,b,\nx,1,2\ny,3,4\n")
    assert told == (
        "there are 3 columns: who, a, b. "
        'Say which two to use, such as own_data.read("t.csv", x="a", y="b").'
    )
    (told,) = problems(tmp_path, "who,a,b\nx,1,2\ny,3,4\n", y="a")
    assert 'x="b", y="a"' in told
    (told,) = problems(tmp_path, "who,a,b\nx,1,r\ny,3,s\n")
    assert told.endswith("A line needs two that hold numbers; only a does.")
    (told,) = problems(tmp_path, "who,a\nx,1\ny,3\n")
    assert told == "who holds words where numbers are needed: row 2 'x' and row 3 'y'."


def test_names_that_are_missing_or_twice(tmp_path):
    file = put(tmp_path, ",a,a\n0,1,2\n1,3,5\n")
    x, y, names = read(file, x="a", y="a (3)", folder=tmp_path)
    assert (x.tolist(), y.tolist(), names) == ([1, 3], [2, 5], ("a", "a (3)"))
    assert read(file, x="column 1", y="a", folder=tmp_path)[0].tolist() == [0, 1]


def test_cells_in_quotes(tmp_path):
    file = put(tmp_path, '"a, b","c"\n"1","2"\n\n"3\n","4"\n"5",\n')
    with pytest.raises(BadTable, match="c is empty in row 6"):
        read(file, folder=tmp_path)
    assert read(file, folder=tmp_path, drop_gaps=True)[0].tolist() == [1, 3]
    with pytest.raises(BadTable, match="quotation mark"):
        read(put(tmp_path, 'a,b\n"1,2\n' + "3,4\n" * 50_000), folder=tmp_path)


def test_a_notebook_shows_one_box(tmp_path, capsys):
    from IPython.core.interactiveshell import InteractiveShell

    file = put(tmp_path, "a$,b$ <i>\n,2\n3,\n5,6\n7,8\n")
    shell = InteractiveShell.instance()
    try:
        line = f"own_data.read({file!r}, folder={str(tmp_path)!r})"
        shell.run_cell(f"from gdlesson import own_data\n{line}")
    finally:
        InteractiveShell.clear_instance()
    with pytest.raises(BadTable) as caught:
        read(file, folder=tmp_path)
    told = capsys.readouterr().out
    assert told.startswith("t.csv cannot be read yet:\n– a$ is empty in row 2.\n– b$ <i> is")
    assert told.rstrip().endswith(f"in your line: {line}") and told.count("a$ is empty") == 1
    page = caught.value.box._repr_html_()
    assert "mathjax_ignore" in page and page.count("<li>") == 3 and "&lt;i&gt; is empty" in page


def test_the_box_is_shown_once_however_often_it_is_asked_for(tmp_path, capsys):
    with pytest.raises(BadTable) as caught:
        read(put(tmp_path, "a,b\n1,2\n"), folder=tmp_path)
    for _ in range(2):
        caught.value._render_traceback_()
    assert capsys.readouterr().out.count("there is 1 row of data") == 1


# --- a data frame, and lists


class Frame:
    """What is used of a data frame, so that no library of them is needed."""

    def __init__(self, **columns):
        self.columns, self.all = list(columns), columns

    def __getitem__(self, name):
        return self.all[name]


def test_a_data_frame(capsys):
    frame = Frame(who=["x", "y", "z"], a=[1, None, 3.0], b=np.array([2, 3, 4]))
    with pytest.raises(BadTable, match='own_data.read\\(data, x="a", y="b"\\)'):
        read(frame)
    with pytest.raises(BadTable, match=r"a is empty in row 1 \(counted from 0\)"):
        read(frame, x="a", y="b")
    x, y, names = read(frame, x="a", y="b", drop_gaps=True)
    assert (x.tolist(), y.tolist(), names) == ([1, 3], [2, 4], ("a", "b"))
    assert "1 of 3 rows is left out, as it has a gap: row 1" in capsys.readouterr().out
    assert table(frame, ["b", "a"])[0].tolist() == [[2, 1], [4, 3]]
    assert read({"a": [1, 2], 5: [3, 4]})[2] == ("a", "5")


def test_pandas_where_it_is_there(capsys):
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"a": pandas.array([1, None, 3], dtype="Int64"), "b": [2, 3, 4]})
    assert read(frame, drop_gaps=True)[0].tolist() == [1, 3]
    assert read(frame["b"], frame["b"] ** 2)[2] == ("x", "y")
    assert read(frame["b"], frame["a"], drop_gaps=True)[2] == ("b", "a")


def test_two_lists():
    x, y, names = read([1, 2, 3], np.array([2, 4, 7]))
    assert (x.tolist(), y.tolist(), names) == ([1, 2, 3], [2, 4, 7], ("x", "y"))
    with pytest.raises(BadTable, match="x has 3 values and y has 2 values"):
        read([1, 2, 3], [1, 2])
    with pytest.raises(BadTable, match="one list was given"):
        read([1, 2, 3])
    with pytest.raises(BadTable, match=r"own_data.read\(x, y, drop_gaps=True\)"):
        read([1, 2, np.nan], [1, 2, 3])
    assert read(np.array([[1, 2], [3, 5]]))[1].tolist() == [2, 5]


def test_what_is_no_table():
    for thing in (None, 3, [], object()):
        with pytest.raises(BadTable):
            read(thing, [1, 2])


def test_plain_numbers_are_read_all_at_once(tmp_path, monkeypatch):
    from gdlesson import own_data

    monkeypatch.setattr(own_data, "slowly", None)  # cell by cell, a million rows take long
    assert read(put(tmp_path, "a,b\n1,2\n3e1, 4.5\n"), folder=tmp_path)[0].tolist() == [1, 30]
    X, _ = table(put(tmp_path, "w,a,b\nx,1,2\ny,3,4\n"), ["b", "a"], folder=tmp_path)
    assert X.tolist() == [[2, 1], [4, 3]]


def test_many_cells_are_read_as_each_one_is():
    from gdlesson.columns import ENOUGH, clean, number_of, numbers_of, plainly, ways_of

    usual = ["1", " 2.5 ", "-3e2", "+4", ".5", "6."]
    odd = [
        "1,5",
        "1,234",
        "1.234,5",
        "1 234.5",
        "1'234",
        "−7",
        "",
        "x",
        "1_0",
        "inf",
        "nan",
        "1,2,3",
    ]
    for cells in (usual, [*usual, "1,5"], ["1,5", "2"], ["1,234", "5"], ["−7", "1\xa0234"], odd):
        many = cells * (1 + 2 * ENOUGH // len(cells))
        for way in ways_of(","):
            one_by_one = [number_of(clean(cell), way) for cell in cells]
            values, rest = numbers_of(plainly(many, way))
            assert [None if np.isnan(v) else v for v in values[: len(cells)]] == one_by_one
            assert np.array_equal(values[: len(cells)], values[-len(cells) :], equal_nan=True)
            assert rest == np.flatnonzero(np.isnan(values)).tolist()


@pytest.mark.parametrize("quoted", [False, True])
def test_odd_cells_far_below_are_found(tmp_path, capsys, quoted):
    rows = [";1"] * 1500 + ["2,5;2"] * 1500 + ["3;4"]  # more gaps than are looked at first
    if quoted:
        rows = ['"{}";"{}"'.format(*row.split(";")) for row in rows]
    file = put(tmp_path, "\n".join(["a;b", *rows]))
    x, y, _ = read(file, folder=tmp_path, drop_gaps=True)
    assert (x == [*[2.5] * 1500, 3]).all() and y[-1] == 4
    said = capsys.readouterr().out
    assert "1500 of 3001 rows are left out" in said and "a: 2,5 is read as 2.5" in said
    assert "rows 2, 3, 4" in said


def test_plain_numbers_in_quotes_are_read_all_at_once(tmp_path, monkeypatch):
    from gdlesson import columns

    monkeypatch.setattr(columns, "in_quotes", None)  # row by row, a million rows take long
    assert read(put(tmp_path, '"a","b"\n"1","2"\n"3","4.5"\n'), folder=tmp_path)[1][1] == 4.5
