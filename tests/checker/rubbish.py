"""Answers that are none, for exercises of every kind."""

import numpy as np

RUBBISH = [
    3,
    -1.5,
    "",
    "  ",
    "zz",
    "A\ud800",
    b"AB",
    [],
    [[]],
    [1, 2],
    ["A", 3],
    [None, "A"],
    {},
    {"a": 1},
    print,
    object(),
    object,
    (x for x in "ab"),
    iter([]),
    float("nan"),
    3j,
    ["A"] * 1000,
    set("AB"),
    type("Nasty", (str,), {"__str__": lambda self: 1 / 0})("AB"),
    np.zeros((2, 2)),
    ["A", ...],
]
