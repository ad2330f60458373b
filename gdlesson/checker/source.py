"""What the code of an answer shows. It chooses words; it never decides between right and wrong."""

import ast
import inspect
import textwrap
import types


class Source:
    """What stands in a function: `has` a sign, the `numbers` in it, the names that it reads.

    known: whether the code could be read; loaded: the parameters that it reads
    outside: {name: number} that it takes from outside of itself
    """

    def __init__(self, answer):
        self.signs, self.numbers, self.loaded, self.outside = set(), [], set(), {}
        self.known = False
        if type(answer) is not types.FunctionType:
            return
        for name in answer.__code__.co_names:
            value = answer.__globals__.get(name)
            if type(value) in (int, float):
                self.outside[name] = value
        try:
            tree = ast.parse(textwrap.dedent(inspect.getsource(answer)))
        except (OSError, TypeError, SyntaxError, ValueError, RecursionError):
            return
        self.known = True
        self._read(tree, False)
        self.numbers += self.outside.values()

    def has(self, sign):
        """Whether a sign of that name stands in the code, or could, for the code is not known."""
        return not self.known or sign in self.signs

    def first(self, signs):
        """The first of these signs that stands in the code, or None."""
        return next((sign for sign in signs if sign in self.signs), None)

    def _read(self, node, loop):
        if isinstance(node, ast.Constant) and type(node.value) in (int, float):
            self.numbers.append(node.value)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            self.loaded.add(node.id)
        elif isinstance(node, (ast.For, ast.While)):
            self.signs.add("loop")
        for sign in signs(node, loop):
            self.signs.add(sign)
        inside = loop or isinstance(node, (ast.For, ast.While))
        if isinstance(node, (ast.FunctionDef, ast.Lambda)):
            inside = False
        for child in ast.iter_child_nodes(node):
            self._read(child, inside)


CALLS = {
    "trunc",
    "int",
    "round",
    "abs",
    "min",
    "max",
    "clip",
    "reshape",
    "floor",
    "around",
    "astype",
}


def signs(node, loop):
    """The names of what a piece of code shows."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.FloorDiv):
        yield "//"
    if isinstance(node, ast.Return) and loop:
        yield "return in a loop"
    if isinstance(node, ast.Break):
        yield "break"
    if isinstance(node, ast.Call):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in CALLS:
            yield name
