"""The cell of an exercise that Python cannot read: told in a sentence, and the lesson goes on.

install() gives IPython a step that looks at each cell before it is run. Only a cell with a syntax
error in which an exercise of ours stands is touched: in its place runs one that shows a Feedback
and binds the names of its exercises to the course's own functions. It works wherever IPython does,
also in a browser.

%load_ext gdlesson.checker.cell (or the same in IPython's configuration) does that too, and says a
sentence where nothing of a lesson is known because the kernel was restarted.
"""

import ast
import re
import sys

from gdlesson.checker import exercise as catalogue
from gdlesson.checker.feedback import Feedback, Words, put_on_screen
from gdlesson.checker.front import with_hints

# An exercise in a cell: @check("1.2"), check("1.5", …) or, asked by a form, check.ask("6.5").
EXERCISE = re.compile(
    r"""^[ \t]*@?check(\.ask)?\(\s*(?:["']([^"']+)["']|(\d+\.\d+))""", re.MULTILINE
)
DEF = re.compile(r"^[ \t]*(?:async[ \t]+)?def[ \t]+([^\W\d]\w*)", re.MULTILINE)
QUESTIONS = (
    ("expected ':'", "Does that line end with a colon?"),
    ("never closed", "Where should it be closed?"),
    ("unmatched", "Which bracket does it belong to?"),
    ("does not match", "Which bracket does it belong to?"),
    ("unterminated", "Where does the text in quotes end?"),
    ("decimal literal", "Is there a `*` missing, or a digit too many?"),
    ("'='", "Is one `=` meant, which sets a name, or `==`, which compares?"),
    ("indent", "How far is each line moved in? The lines of a function stand four spaces in."),
    ("expected an", "Which line should stand below it?"),
    ("comma", "What should stand between the two?"),
)


def install(shell=None):
    """Have IPython's cells looked at, once; nothing where there is no IPython."""
    shell = shell or running_shell()
    if shell is not None and hasattr(shell, "input_transformers_post"):
        others = [t for t in shell.input_transformers_post if not hasattr(t, "of_the_checker")]
        shell.input_transformers_post = [*others, readable]


def running_shell():
    """The IPython that runs this, or None."""
    module = sys.modules.get("IPython")
    return module.get_ipython() if module is not None else None


def load_ipython_extension(shell):
    """What %load_ext calls."""
    install(shell)
    shell.set_custom_exc((NameError,), unknown_check)


FIRST = ("check", "explorers", "pictures")  # what the first cell of a lesson makes known


def unknown_check(shell, kind, error, trace, tb_offset=None):
    """Shows a NameError: as a sentence if a lesson's first cell was not run, as ever otherwise."""
    if getattr(error, "name", None) in FIRST and FIRST[0] not in shell.user_ns:
        put_on_screen(
            Words(
                "The kernel has started anew and knows nothing of this lesson yet. Run its first "
                "cells again, from the top; then this one."
            )
        )
    else:
        shell.showtraceback((kind, error, trace), tb_offset=tb_offset)


def readable(lines):
    """The lines of a cell, or of one in its place if it is an exercise that cannot be read."""
    source = "".join(lines)
    if "check(" not in source:
        return lines
    try:
        compile(source, "<cell>", "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    except SyntaxError as error:
        found = exercises_in(source)
        return in_place(found, source, error).splitlines(keepends=True) if found else lines
    except (ValueError, RecursionError, MemoryError):
        pass
    return lines


vars(readable)["of_the_checker"] = True


def exercises_in(source):
    """(line, exercise, name of the function or None) for each exercise that a cell answers."""
    found = []
    for match in EXERCISE.finditer(source):
        if match[1]:
            continue
        try:
            exercise = catalogue.find(match[2] or match[3])
        except ValueError:
            continue
        defined = DEF.search(source, match.end())
        name = (defined[1] if defined else exercise.name) if exercise.is_function else None
        found.append((source.count("\n", 0, match.start()) + 1, exercise, name))
    return found


def in_place(found, source, error):
    """The source of the cell that is run in place of one that cannot be read."""
    line = error.lineno or 1
    told = ([each for each in found if each[0] <= line] or found)[-1]
    here = f"__import__('sys').modules[{__name__!r}]"
    made = [f"{name} = {here}.course({of.id!r})" for _, of, name in found if name]
    made.append(f"{here}.tell({told[1].id!r}, {sentence(source, error)!r})")
    return "\n".join(made) + "\n"


def course(exercise_id):
    """The course's own function for an exercise."""
    return catalogue.find(exercise_id).right


def tell(exercise_id, message):
    """Shows the Feedback on a cell that cannot be read."""
    feedback = Feedback("crashed", "syntax error", message, exercise=exercise_id)
    put_on_screen(with_hints(catalogue.find(exercise_id), feedback))


def sentence(source, error):
    """What Python cannot read, where, and a question."""
    lines, number = source.splitlines(), error.lineno or 1
    line = lines[number - 1] if number <= len(lines) else ""
    rest = line[max((error.offset or 1) - 1, 0) :].strip() or "its end"
    place = f"`{rest[:20]}`" if rest != "its end" else rest
    words = (error.msg or "invalid syntax").rstrip(".")
    question = next((q for key, q in QUESTIONS if key in words), "What does Python expect there?")
    where = f"Python cannot read line {number}"
    where += f", `{line.strip()[:60]}`, at {place}" if line.strip() else ""
    if words.endswith("?"):
        return f"{where}: {words}"
    return f"{where}: {words}. {question}"
