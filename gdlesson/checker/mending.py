"""Which piece of the code does it: with that one piece changed the answer is right.

The code never decides between right and wrong. A piece of it is named only if the answer, with
nothing but that piece changed, gives what is right on every input that was tried.
"""

import ast
import copy
from collections import namedtuple
from time import process_time

MOST = 8  # places in which a piece of code is changed
ROUNDS, SECONDS = 20_000, 0.05  # of all loops, of work: a changed one may never end

# name: of the mistake; words: a question with {code} for the line and {what} for the piece
# change: a node of the code → (what it is called, the nodes in its place), or None
Piece = namedtuple("Piece", "name words change")


def mended(evidence):
    """(name, words) of the piece without which the answer is right, or None."""
    tree = evidence.source.tree
    if tree is None:
        return None
    nodes, until = list(ast.walk(tree)), process_time() + SECONDS
    for piece in PIECES:
        places = [number for number, node in enumerate(nodes) if piece.change(node)]
        for chosen in [[place] for place in places[:MOST]] + [places] * (1 < len(places) <= MOST):
            function = compiled(evidence.answer, tree, piece.change, chosen, until)
            if function and all(gives(evidence, function, case) for case in evidence.cases):
                what, _ = piece.change(nodes[chosen[-1]])  # the innermost
                code = evidence.source.line(nodes[chosen[-1]])
                return piece.name, piece.words.format(code=code, what=what)
    return None


def gives(evidence, function, case):
    """Whether a changed answer is right there."""
    got = evidence.ask(case.args, function)
    return got is not None and evidence.exercise.same(got, case.want)


def compiled(answer, tree, change, places, until):
    """The function that the answer is with some of the nodes of its code changed, or None."""
    tree = copy.deepcopy(tree)
    nodes = list(ast.walk(tree))
    changed = Changed(change, [nodes[place] for place in places]).visit(tree)
    names = dict(zip(answer.__code__.co_freevars, answer.__closure__ or ()))
    left = [ROUNDS]

    def tick():
        left[0] -= 1
        if left[0] < 0 or left[0] % 50 == 0 and process_time() > until:
            raise RecursionError

    try:
        closed = {name: cell.cell_contents for name, cell in names.items()}
        space = {**answer.__globals__, **closed, COPY: copy.copy, TICK: tick}
        exec(compile(ast.fix_missing_locations(changed), "<changed>", "exec"), space)
    except Exception:  # such as a name that has no value yet
        return None
    return space.get(tree.body[0].name)


class Changed(ast.NodeTransformer):
    """Puts other nodes in the place of some, and counts the rounds of loops."""

    def __init__(self, change, places):
        self.change, self.places = change, {id(place) for place in places}

    def visit(self, node):
        here = id(node) in self.places
        self.generic_visit(node)
        if isinstance(node, (ast.For, ast.While)):
            node.body.insert(0, ast.Expr(call(TICK)))
        return self.change(node)[1] if here else node


COPY, TICK = "(copy)", "(tick)"  # names that no code of a learner's can have


def call(name, *args):
    return ast.Call(ast.Name(name, ast.Load()), list(args), [])


def called(node):
    """The name of what a node calls, or ""."""
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


# --- what is changed into what


def operator(kind, other, sign):
    """A change of one operator into another."""

    def change(node):
        if isinstance(getattr(node, "op", None), kind):
            new = copy.copy(node)
            new.op = other()
            return sign, new
        return None

    return change


def border(node):
    """`<` into `<=` and the other way round."""
    pairs = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt}
    if not isinstance(node, ast.Compare) or type(node.ops[0]) not in pairs:
        return None
    sign = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}[type(node.ops[0])]
    new = copy.copy(node)
    new.ops = [pairs[type(node.ops[0])](), *node.ops[1:]]
    return sign, new


def without(*names):
    """A call of one of these functions, or methods, into what it is called with."""

    def change(node):
        name = called(node)
        if name not in names:
            return None
        method = isinstance(node.func, ast.Attribute) and not isinstance(node.func.value, ast.Name)
        module = isinstance(node.func, ast.Attribute) and not method and node.func.value.id in NUMPY
        if isinstance(node.func, ast.Attribute) and not module:
            return name, node.func.value
        given = [arg for arg in node.args if not isinstance(arg, ast.Constant)]
        return (name, given[0]) if given else None

    return change


NUMPY = ("np", "numpy", "math")


def of_type(floats):
    """`astype` with a type of floats, or with another, into what it is called of."""

    def change(node):
        found = without("astype")(node)
        text = " ".join(map(ast.unparse, [*node.args, *node.keywords])) if found else ""
        return found if ("float" in text) == floats else None

    return change


def transposed(node):
    """`reshape` into `.T`."""
    found = without("reshape")(node)
    return found and (found[0], ast.Attribute(found[1], "T", ast.Load()))


def copied(node):
    """What is appended, or put down as a list, into a copy of it."""
    new = copy.copy(node)
    if called(node) == "append" and len(node.args) == 1:
        new.args = [call(COPY, node.args[0])]
        return ast.unparse(node.args[0]), new
    if isinstance(node, ast.List) and any(isinstance(one, ast.Name) for one in node.elts):
        new.elts = [call(COPY, one) for one in node.elts]
        return ast.unparse(node.elts[0]), new
    return None


def returned_after(node):
    """A `return` at the end of a loop into one behind the loop."""
    if not isinstance(node, (ast.For, ast.While)) or not isinstance(node.body[-1], ast.Return):
        return None
    new = copy.copy(node)
    new.body = node.body[:-1] or [ast.Pass()]
    return "return", [new, node.body[-1]]


def never_broken(node):
    """`break` into nothing."""
    return ("break", ast.Pass()) if isinstance(node, ast.Break) else None


PIECES = (
    Piece("and for or", "In `{code}` both sides of `and` must hold. Should one be enough?",
          operator(ast.And, ast.Or, "and")),
    Piece("or for and", "In `{code}` one side of `or` is enough. Should both hold?",
          operator(ast.Or, ast.And, "or")),
    Piece("whole numbers", "`//` in `{code}` leaves whole numbers only. What is lost there?",
          operator(ast.FloorDiv, ast.Div, "//")),
    Piece("whole numbers", "`{what}` in `{code}` leaves whole numbers only. What is lost there?",
          without("int", "floor", "ceil", "trunc", "rint")),
    Piece("whole numbers", "`{what}` in `{code}` leaves whole numbers only. What is lost there?",
          of_type(floats=False)),
    Piece("rounded", "`{what}` in `{code}` makes floats that keep few digits. Need it be?",
          of_type(floats=True)),
    Piece("rounded", "`{what}` in `{code}` takes digits away. Need it be?",
          without("round", "around")),
    Piece("clipped", "`{what}` in `{code}` changes some of the values. Which ones, and should it?",
          without("min", "max", "minimum", "maximum", "clip")),
    Piece("absolute value", "`{what}` in `{code}` takes the sign away. Should it?",
          without("abs", "fabs", "absolute")),
    Piece("one list again and again", "`{code}` puts down the same `{what}` each time, and that "
          "goes on changing. What does each place hold in the end?", copied),
    Piece("other places", "`reshape` in `{code}` only counts on, row after row. What exchanges "
          "rows and columns?", transposed),
    Piece("return in the loop", "`return` stands inside `{code}`. When is it reached?",
          returned_after),
    Piece("stops early", "`break` ends the loop. Should it, and when?", never_broken),
    Piece("border", "`{what}` stands in `{code}`. What of two values that are equal?", border),
)  # fmt: skip
