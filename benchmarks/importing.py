"""How long importing takes, in multiples of `import numpy`.

    python benchmarks/importing.py

Each import is timed in new processes, in turns, the time of a bare Python taken off; the smallest
time of each counts.
"""

import subprocess
import sys
import time

ROUNDS = 15
IMPORTS = (
    "import numpy",
    "import gdlesson",
    "import gdlesson.descent",
    "from gdlesson import check",
    "from gdlesson.lessons.theta_squared import pictures",
    "from gdlesson.lessons.theta_squared import explorers",
)


def seconds(code):
    """How long a new Python takes to run `code`."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - began


def main():
    best = dict.fromkeys(("pass", *IMPORTS), float("inf"))
    for _ in range(ROUNDS):
        for code in best:
            best[code] = min(best[code], seconds(code))
    bare = best.pop("pass")
    unit = best["import numpy"] - bare
    for code, took in best.items():
        print(f"{(took - bare) / unit:6.2f}  {code}")


if __name__ == "__main__":
    main()
