"""Reading a learner's own table: what can be read is read, the rest is said in words."""

import numpy as np
import pytest

from gdlesson.own_data import read, table
from gdlesson.validate import BadValue


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
    )  # noqa: E501


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is empty"),
        ("\n \n", "is empty"),
        ("a\n1\n2\n", "has one column, 'a'; a fit needs two"),
        ("a,b\n", "a header and no rows"),
        ("a,b\n1,2\n", "has 1 row of data"),
        ("a,b,c\n1,2,3\n", r"has 3 columns: a, b, c\. Say which two .* x=\"a\", y=\"b\""),
        ("a,b\n1,2\n2,\n3,4\n4,NA\n", r"b is empty in rows 3 and 5\. Fill them in"),
        ("a,b\n1,2\n,3\n", r"a is empty in row 3\. Fill it in"),
        ("a,b\n1,2\n3\n", "b is empty in row 3"),
        ("a,b\n1,2\n\n3,four\n", "b should hold numbers only, but there is in row 4 'four'"),
        ("a,b\n1,2\n3,1_0\n4,inf\n", "row 3 '1_0' and row 4 'inf'"),
        ("a,b\n1,2\n1,5,3\n", "row 3 has 3 cells, the header has 2"),
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
    with pytest.raises(FileNotFoundError, match="'t.csv' here.* are: data/two.csv, one.csv"):
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
    said = "2 of 5 rows of t.csv are left out: rows 3 and 5 have a gap.\n"
    assert capsys.readouterr().out == said
    table(file, ["a"], folder=tmp_path)
    assert capsys.readouterr().out == "1 of 5 rows of t.csv is left out: row 3 has a gap.\n"


@pytest.mark.parametrize(
    ("text", "columns", "said"),
    [
        ("a,b\n1,2\n3,4\n", ["a", "z"], "no column 'z' for the table; its columns are: a, b"),
        ("a,b\n1,x\n3,4\n", ["a", "b"], "b should hold numbers only, but there is in row 2 'x'"),
        ("a,b\n1,\n,4\n5,6\n", ["a", "b"], "1 row without a gap; two are needed"),
        ("a,b\n1,2\n", [], "no column is named"),
    ],
)
def test_what_a_table_cannot_be(tmp_path, text, columns, said):
    with pytest.raises(BadValue, match=said):
        table(put(tmp_path, text), columns, folder=tmp_path)
