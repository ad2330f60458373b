"""How well the checker does on the answers beside this file.

    python tests/answers/measure.py [exercise …] [--cold] [--show generic|misleading|true]

For each exercise: right answers accepted, wrong ones refused, what was said of those (true, generic
or misleading, see README.md), and the longest that one judgement took, in milliseconds of work.
With --cold each answer is judged in a process of its own: what a learner's first answer takes.
"""

import argparse
import ast
import fnmatch
import importlib.util
import os
import re
import time
from collections import Counter, defaultdict, namedtuple
from pathlib import Path

from gdlesson.checker import judge
from gdlesson.checker.exercise import every, find

HERE = Path(__file__).resolve().parent
FACTS = {
    "kind", "shape", "count", "text", "complex", "generator", "yes or no", "None", "no return",
    "prints", "arity", "no default", "order of arguments", "changes its input", "keeps state",
    "changes a module", "choice",
}  # fmt: skip

Answer = namedtuple("Answer", "name exercise value sentence names")


def answers(kind):
    """Every Answer in the files of that kind, "right" or "wrong"."""
    return [found for path in sorted(HERE.glob(f"*_{kind}*.py")) for found in answers_in(path)]


def answers_in(path):
    spec = importlib.util.spec_from_file_location(f"answers_{path.stem}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    source = path.read_text(encoding="utf-8")
    comments = labels_of_values(source)
    found = []
    for name, value in vars(module).items():
        if not re.match(r"[rw]_\d+_", name):
            continue
        exercise = ".".join(name.split("_")[1:3])
        sentence, names = comments.get(name) or label(value.__doc__ or "", path.stem)
        if (
            not find(exercise).is_function
            and hasattr(value, "__code__")
            and "more" not in path.stem
        ):
            value = value()
        found.append(Answer(name, exercise, value, sentence, names))
    return found


def label(text, stem):
    """(sentence, names) from a docstring; names is None where any will do."""
    lines = [line.strip() for line in text.strip().splitlines()] or [""]
    if stem.endswith("_wrong") and not any(line.startswith("names:") for line in lines):
        wanted = lines[0].rstrip(".")
        return lines[0], None if wanted == "*" else wanted.replace(" + ", "|").split("|")
    names = [line[6:] for line in lines if line.startswith("names:")]
    return lines[0], [name.strip() for name in "".join(names).split("|") if name.strip()]


def labels_of_values(source):
    """{name: (sentence, names)} of the answers that are values, from the comments at them."""
    lines, found = source.splitlines(), {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and node.targets[0].id.startswith("w_"):
            block = lines[max(0, node.lineno - 2) : node.end_lineno]
            above = block[0] if block[0].startswith("# names:") else ""
            names = [name.strip() for name in above[8:].split("|") if name.strip()]
            sentence = "".join(line.partition("  # ")[2] for line in block[1:])
            found[node.targets[0].id] = sentence, names
    return found


def grade(answer, feedback):
    """ "true", "generic" or "misleading": what is said of a wrong answer, by its label."""
    told = feedback.mistake if isinstance(feedback.mistake, tuple) else (feedback.mistake,)
    if feedback.verdict in ("crashed", "endless") or set(told) & FACTS:
        return "true"
    if told == (None,):
        return "generic"
    if answer.names is None or all(any(fits(t, n, answer) for n in answer.names) for t in told):
        return "true"
    exercise = find(answer.exercise)
    own = {slip.name for slip in exercise.slips}
    parts = [f" in {label}" for label in exercise.kind.labels]
    if any(base(name, parts) in own for name in told):
        return "misleading"
    return "generic"


def fits(told, name, answer):
    """Whether what was told is the label's name; a comma may join two names of the old labels."""
    labels = find(answer.exercise).kind.labels
    if "@" in name:
        name, place = name.split("@")
        name = f"{name} in {labels[int(place) - 1]}"
    plain = base(told, [f" in {label}" for label in labels])  # told of the parts that are wrong
    return any(fnmatch.fnmatchcase(one, name) or one in name.split(", ") for one in (told, plain))


def base(name, parts):
    return next((name.removesuffix(part) for part in parts if name.endswith(part)), name)


def judged(answer, cold):
    """(Feedback, seconds) of an answer, in a process of its own if cold."""
    if not cold:
        began = time.process_time()
        feedback = judge(answer.exercise, answer.value)
        return feedback, time.process_time() - began
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _, seconds = judged(answer, cold=False)
        os.write(writing, f"{seconds}".encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        seconds = float(pipe.read() or "nan")
    os.waitpid(child, 0)
    return None, seconds


def measure(wanted=(), cold=False, show=()):
    """{exercise: Counter} of the grades and the longest time; prints the answers to be shown."""
    table = defaultdict(Counter)
    every()
    for answer in answers("right") + answers("wrong"):
        if wanted and answer.exercise not in wanted:
            continue
        row = table[answer.exercise]
        seconds = judged(answer, True)[1] if cold else 0.0
        feedback, warm = judged(answer, False)
        row["ms"] = max(row["ms"], 1000 * max(seconds, 0.0 if cold else warm))
        row["slow"] += max(seconds, warm) > 1 and feedback.verdict != "endless"
        if answer.name.startswith("r_"):
            row["right"] += 1
            row["accepted"] += feedback.verdict == "right"
            if feedback.verdict != "right":
                print(f"{answer.name}: {feedback}\n")
            continue
        row["wrong"] += 1
        if feedback.verdict in ("right", "not attempted"):
            # Nothing at all is not a wrong answer, and is not told as a right one.
            row["refused"] += feedback.verdict == "not attempted"
            verdict = "true" if feedback.verdict == "not attempted" else "let through"
        else:
            row["refused"] += 1
            verdict = grade(answer, feedback)
        row["named"] += feedback.mistake is not None or verdict == "true"
        row[verdict] += 1
        if verdict in show or verdict == "let through":
            print(f"{answer.name} [{verdict}] {feedback.mistake} {answer.names}")
            print(f"    {answer.sentence}\n    {feedback.message}\n")
    return table


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("exercises", nargs="*")
    parser.add_argument("--cold", action="store_true")
    parser.add_argument("--show", action="append", default=[])
    options = parser.parse_args()
    table = measure(options.exercises, options.cold, options.show)
    print("exercise  right accepted  wrong refused  named   true  generic misleading     ms  slow")
    total = Counter()
    for name, row in [*table.items(), ("all", total)]:
        share = {k: 100 * row[k] / max(1, row["wrong"]) for k in ("named", "true", "generic")}
        print(
            f"{name:8}{row['right']:7}{row['accepted']:9}{row['wrong']:7}{row['refused']:8}"
            f"{share['named']:6.0f}%{share['true']:6.0f}%{share['generic']:8.0f}%"
            f"{row['misleading']:11}{row['ms']:7.0f}{row['slow']:6}"
        )
        most = max(total["ms"], row["ms"])
        total.update(row)
        total["ms"] = most


if __name__ == "__main__":
    main()
