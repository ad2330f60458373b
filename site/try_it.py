"""Under each exercise of a lesson's page, "Try it here".

A page gets, for each exercise, an empty <div class="try-it"> that says which it is, and once what
stands above them in the lesson. Everything else is loaded when a reader presses the button: Python
in a worker (try_worker.js), gdlesson, and what runs a cell there (try_cell.py).
"""

import ast
import html
import json

from gdlesson.checker import exercise as catalogue
from gdlesson.checker.cell import EXERCISE


def below(exercise, cell, notebook):
    """The HTML under an exercise's cell, in one line; cell and notebook as they are stored.

    exercise: its number; "" is returned where that is None
    """
    if exercise is None:
        return ""
    codes = [source_of(each) for each in notebook["cells"] if each["cell_type"] == "code"]
    statements, places = statements_of(codes)
    source = source_of(cell)
    place = places[codes.index(source)]
    data = {"exercise": exercise, "place": place, "source": source}
    if EXERCISE.search(source)[1]:
        data["questions"] = json.dumps(list(catalogue.find(exercise).options.items()))
    written = " ".join(f'data-{name}="{attribute(value)}"' for name, value in data.items())
    last = [code for code in codes if EXERCISE.search(code)][-1] == source
    return f'<div class="try-it" {written}></div>' + (script(statements[:place]) if last else "")


def attribute(value):
    """A value as it stands between the quotes of an attribute, in one line."""
    return html.escape(str(value)).replace("\n", "&#10;")


def script(data):
    """Data as a page carries them for a script."""
    text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    return f'<script type="application/json" id="try-it-above">{text}</script>'


# --- what stands above an exercise


def source_of(cell):
    """The source of a cell, which may be stored as a list of lines."""
    return "".join(cell["source"]).strip()


def statements_of(sources):
    """(statements, places) of the sources of a lesson's code cells.

    statements: {"names", "code"} for each import, function and value that a cell makes, in order;
    {"names", "exercise"} for a function that is an exercise. Loops, and lists that later cells may
    fill, are left out. places: for each source how many statements stand above it.
    """
    statements, places = [], []
    for source in sources:
        places.append(len(statements))
        for node in ast.parse(source).body:
            statements += made_by(node, ast.get_source_segment(source, node))
    return statements, places


def made_by(node, code):
    """The statements that one at the top of a cell amounts to."""
    if isinstance(node, ast.ImportFrom):
        return [
            {
                "names": [alias.asname or alias.name],
                "code": ast.unparse(ast.ImportFrom(node.module, [alias], node.level)),
            }
            for alias in node.names
        ]
    if isinstance(node, ast.Import):
        names = [alias.asname or alias.name.split(".")[0] for alias in node.names]
        return [{"names": names, "code": code}]
    if isinstance(node, ast.FunctionDef):
        asked = [EXERCISE.match(ast.unparse(each)) for each in node.decorator_list]
        how = {"exercise": asked[0][2]} if asked and asked[0] else {"code": code}
        return [{"names": [node.name], **how}]
    if isinstance(node, ast.Assign) and not isinstance(node.value, (ast.List, ast.Dict)):
        names = [each.id for each in ast.walk(node.targets[0]) if isinstance(each, ast.Name)]
        return [{"names": names, "code": code}]
    return []
