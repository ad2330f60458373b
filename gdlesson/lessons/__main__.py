"""`python -m gdlesson.lessons` prints a table for authors: what each exercise holds."""

from gdlesson.checker.exercise import every
from gdlesson.checker.kinds import show
from gdlesson.checker.progress import in_order

COLUMNS = ("exercise", "contract", "mistakes", "hints", "probes")


def contract(exercise):
    """How an exercise is called and what it returns, e.g. step(theta, alpha) → the new θ."""
    labels = ", ".join(exercise.kind.labels)
    if not exercise.is_function:
        return f"value: {labels}"
    required = len(exercise.parameters) - exercise.defaults
    names = [f"{p}=…" if i >= required else p for i, p in enumerate(exercise.parameters)]
    return f"{exercise.name}({', '.join(names)}) → {labels}"


def table(exercises=None):
    """The table as text: a line for each exercise, names of mistakes counted once."""
    rows = [COLUMNS]
    exercises = every() if exercises is None else exercises
    for exercise in sorted(exercises.values(), key=lambda e: in_order(e.id)):
        names = {slip.name for slip in exercise.slips}
        counts = (len(names), len(exercise.hints), len(exercise.probes))
        rows.append((exercise.id, contract(exercise), *map(show, counts)))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


if __name__ == "__main__":
    print(table())
