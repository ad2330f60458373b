"""How long reading a table takes, in multiples of numpy.loadtxt, and drawing it.

    python benchmarks/own_data.py                 # a million rows: about half a minute
    python benchmarks/own_data.py 10000           # this many rows

The same numbers in the ways that people write them; the smallest of three times each. A million
rows should take less than three seconds in each of them.
"""

import io
import re
import sys
import tempfile
import time
from contextlib import redirect_stdout
from pathlib import Path

import numpy as np

from gdlesson import own_data
from gdlesson.lessons.ten_lines import pictures

ROUNDS = 3


def seconds(function, *args, **how):
    """The smallest time of some calls, and what the last one returned."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        with redirect_stdout(io.StringIO()):
            result = function(*args, **how)
        times.append(time.perf_counter() - began)
    return min(times), result


def texts(rows):
    """Yields (what is special, the text of a file) for each way to write the same table."""
    rng = np.random.default_rng(0)
    x = rng.normal(17, 11, rows)
    y = 3.5 + 0.003 * x + rng.normal(0, 0.3, rows)
    plain = "".join(f"{a:.4f},{b:.4f}\n" for a, b in zip(x, y, strict=True))
    yield "plain", f"x,y\n{plain}"
    commas = plain.replace(",", ";").replace(".", ",")
    quoted = '"' + plain.replace(",", '","').replace("\n", '"\n"')[:-1]
    yield "decimal commas", f"x;y\n{commas}"
    yield (
        "decimal commas, in quotes",
        'x;y\n"' + commas.replace(";", '";"').replace("\n", '"\n"')[:-1],
    )
    yield "a gap", f"x,y\n{plain}1,\n"
    yield "every tenth row a gap", "x,y\n" + re.sub(r",.*\n((?:.*\n){9})", r",\n\1", plain)
    yield "in quotes", f"x,y\n{quoted}"
    yield "in quotes, and a gap", f'x,y\n{quoted}"1",""\n'
    yield "thousands", "x\ty\n" + "".join(f"{k}\t{1000 + k:,}\n" for k in range(rows))
    yield "long minus signs", "x,y\n" + plain.replace("-", "\u2212")


def main(rows=1_000_000):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        for name, text in texts(rows):
            path.write_text(text, encoding="utf-8")
            if name == "plain":
                unit, _ = seconds(np.loadtxt, path, delimiter=",", skiprows=1)
                print(f"{rows} rows; numpy.loadtxt takes {unit:.2f} s")
            took, (x, y, _) = seconds(own_data.read, "table.csv", folder=folder, drop_gaps=True)
            print(f"{took / unit:6.2f}  read, {name} ({took:.2f} s)")
    took, picture = seconds(pictures.fit_and_residuals, x, y, 3.5, 0.003)
    print(f"{took / unit:6.2f}  drawn ({took:.2f} s, {len(picture.png) / 1000:.0f} kB)")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
