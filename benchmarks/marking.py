"""How long marking takes: seven hand-ins of lesson 1, and an untouched copy of every lesson.

    python benchmarks/marking.py

Seconds by the clock and of work, for each hand-in; and in multiples of a Python that imports what
lesson 1 imports and does nothing else, measured in the same run.
"""

import importlib.util
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from gdlesson import marking
from gdlesson.copies import lessons

PATH = Path(__file__).resolve().parents[1] / "tests" / "test_marking.py"
spec = importlib.util.spec_from_file_location("test_marking", PATH)
hand_ins = importlib.util.module_from_spec(spec)
spec.loader.exec_module(hand_ins)

IMPORTS = "import IPython, numpy\nfrom gdlesson.lessons.theta_squared import explorers, exercises"


def seconds(work):
    """(by the clock, of work) that `work` and the processes it starts take."""
    before, began = os.times(), time.perf_counter()
    work()
    after, ended = os.times(), time.perf_counter()
    return ended - began, sum(after[:4]) - sum(before[:4])


def marked(files):
    """The seconds for a hand-in that marking a folder of these, {name: notebook}, takes."""
    with tempfile.TemporaryDirectory() as folder:
        for name, notebook in files.items():
            hand_ins.hand_in(Path(folder), f"{name}.ipynb", notebook)
        clock, work = seconds(lambda: marking.mark(folder, say=lambda text: None))
    return clock / len(files), work / len(files)


def main():
    bare = seconds(lambda: subprocess.run([sys.executable, "-c", IMPORTS], check=True))[1]
    seven = {name: hand_ins.filled(1, answers) for name, answers in hand_ins.SEVEN.items()}
    blank = {str(number): hand_ins.filled(number, {}) for number in range(1, len(lessons()) + 1)}
    print(f"{marking.AT_ONCE} at once; a Python with lesson 1's imports: {bare:.2f} s of work")
    for what, files in (("seven of lesson 1", seven), ("every lesson, untouched", blank)):
        clock, work = marked(files)
        print(
            f"{what}: {clock:.1f} s for each by the clock, {work:.1f} s of work "
            f"({work / bare:.1f} times the imports)"
        )


if __name__ == "__main__":
    main()
