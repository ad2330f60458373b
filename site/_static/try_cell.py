"""What a page's own Python does with the cell of an exercise: runs it, and says what it shows.

    lesson = Lesson(above)
    lesson.run("1.2", place, source)     {"html": […], "verdicts": {"1.2": "right"}}

Nothing of the lesson has run in a page. What a cell names is made when it is needed, from the
statements that stand above it in the lesson: imports, functions, values; an exercise's function is
the course's own until the learner's is right. try_it.py finds these statements.
"""

import ast
import html
import io
import linecache
import symtable
import sys
import traceback

from gdlesson.checker import cell, exercise
from gdlesson.checker.feedback import Feedback

MOST = 20_000  # characters that a cell may print


class Lesson:
    """The names of a lesson as they are known in a page. above: see try_it.statements_of."""

    def __init__(self, above):
        self.above, self.space, self.count = above, {"__name__": "__main__"}, 0

    def run(self, name, place, source):
        """What the cell of an exercise shows, as pieces of HTML, and the verdicts it was given.

        place: how many statements of `above` stand over the cell
        """
        screen, before = Screen(), (sys.stdin, sys.stdout, sys.stderr, sys.displayhook)
        sys.stdin, sys.stdout, sys.stderr, sys.displayhook = io.StringIO(), screen, screen, screen
        self.count += 1
        try:
            self._run(f"<exercise {name}, {self.count}>", place, source)
        except BaseException as error:
            print(*in_words(error, f"<exercise {name}, "), sep="\n")
            if isinstance(error, NameError) and self._maker(error.name, place):
                print(f"Open the whole lesson for {error.name}: a page does not have it.")
        finally:
            sys.stdin, sys.stdout, sys.stderr, sys.displayhook = before
        screen.end_text()
        return {"html": screen.pieces, "verdicts": screen.verdicts}

    def _run(self, file, place, source):
        source = "".join(cell.readable(source.splitlines(keepends=True)))
        linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
        tree = ast.parse(source, file)
        self.need(source, place)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, file, "exec"), self.space)
        if last is not None:
            value = eval(compile(ast.Expression(last.value), file, "eval"), self.space)
            if value is not None:
                sys.displayhook(value)

    def need(self, source, place):
        """Makes the names that a source uses, if they are not known, from what stands above it."""
        for name in sorted(used(source)):
            found = None if name in self.space else self._maker(name, place)
            if found is None:
                continue
            place_of_it, made = found
            if "exercise" in made:
                self.space[name] = exercise.find(made["exercise"]).right
                continue
            self.need(made["code"], place_of_it)
            try:
                exec(made["code"], self.space)
            except Exception:  # pictures are not drawn here: who names them is told
                pass

    def _maker(self, name, place):
        """(place, statement) of the last statement above a place that makes a name, or None."""
        for number in reversed(range(min(place, len(self.above)))):
            if name in self.above[number]["names"]:
                return number, self.above[number]
        return None


class Screen(io.TextIOBase):
    """Takes what a cell prints and displays. pieces: of HTML; verdicts: {exercise: verdict}."""

    def __init__(self):
        self.pieces, self.verdicts, self._text, self._left = [], {}, [], MOST

    def writable(self):
        return True

    def write(self, text):
        if kept := text[: self._left]:
            self._text.append(kept)
            self._left -= len(kept)
        return len(text)

    def end_text(self):
        """Makes one piece of what was printed since the last piece."""
        text = "".join(self._text)
        if text:
            self.pieces.append(preformatted(text))
        self._text = []

    def __call__(self, value):
        """Displays a value, as sys.displayhook does."""
        if value is None:
            return
        self.end_text()
        if isinstance(value, Feedback):
            self.verdicts[value.exercise] = value.verdict
        as_html = getattr(value, "_repr_html_", None)
        self.pieces.append(as_html() if as_html else preformatted(repr(value)[:MOST]))


def preformatted(text):
    """A text as HTML that keeps its lines."""
    text = text.encode("utf-8", "replace").decode()
    return f"<pre>{html.escape(text)}</pre>"


def used(source):
    """The names that a source takes from outside its functions."""
    found = set()

    def look(table):
        top = table.get_type() == "module"
        for symbol in table.get_symbols():
            if symbol.is_global() or (top and symbol.is_referenced()):
                found.add(symbol.get_name())
        for inner in table.get_children():
            look(inner)

    look(symtable.symtable(source, "<cell>", "exec"))
    return found


def in_words(error, file):
    """What stopped a cell, and its line: a list of texts."""
    if isinstance(error, SyntaxError) and str(error.filename).startswith(file):
        lines = linecache.getlines(error.filename)
        return [cell.sentence("".join(lines), error)]
    words = [f"{type(error).__name__}: {error}"]
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.startswith(file):
            return [*words, f"in line {frame.lineno}: {frame.line}"]
    return words
