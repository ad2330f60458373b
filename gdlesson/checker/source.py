"""What the code of an answer shows. It chooses words; it never decides between right and wrong."""

import ast
import inspect
import textwrap
import types


class Source:
    """What stands in a function: `has` a sign, the `numbers` in it, the names that it reads.

    known: whether the code could be read; loaded: the parameters that it reads
    outside: {name: number} that it takes from outside of itself
    tree: the code of a function as it was defined, without decorators, or None
    """

    def __init__(self, answer):
        self.signs, self.numbers, self.loaded, self.outside = set(), [], set(), {}
        self.known, self.tree, self._text = False, None, ""
        if type(answer) is not types.FunctionType:
            return
        for name in answer.__code__.co_names:
            value = answer.__globals__.get(name)
            if type(value) in (int, float):
                self.outside[name] = value
        try:
            self._text = textwrap.dedent(inspect.getsource(answer))
            tree = ast.parse(self._text)
        except (OSError, TypeError, SyntaxError, ValueError, RecursionError):
            return
        self.known = True
        self._read(tree, False)
        self.numbers += self.outside.values()
        if isinstance(tree.body[0], ast.FunctionDef):
            tree.body[0].decorator_list = []
            self.tree = tree

    def has(self, sign):
        """Whether a sign of that name stands in the code, or could, for the code is not known."""
        return not self.known or sign in self.signs

    def line(self, node):
        """The line in which a node of the tree stands, shortened."""
        text = self._text.splitlines()[node.lineno - 1].partition("  #")[0].strip()
        return text if len(text) <= 60 else f"{text[:60]} …"

    def _read(self, node, loop):
        if isinstance(node, ast.Constant) and type(node.value) in (int, float):
            self.numbers.append(node.value)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            self.loaded.add(node.id)
        elif isinstance(node, ast.Return) and loop:
            self.signs.add("return in a loop")
        elif isinstance(node, ast.Break):
            self.signs.add("break")
        elif isinstance(node, (ast.FloorDiv, ast.BitXor)):
            self.signs.add("//" if isinstance(node, ast.FloorDiv) else "^")
        elif isinstance(node, ast.Call):
            self.signs.add(getattr(node.func, "id", getattr(node.func, "attr", "")))
        if isinstance(node, (ast.Assign, ast.AnnAssign, ast.Return, ast.BinOp, ast.Call)):
            children = ast.iter_child_nodes(node)
            if any(isinstance(one, ast.Constant) and one.value is ... for one in children):
                self.signs.add("...")
        if isinstance(node, (ast.FunctionDef, ast.Lambda)):
            loop = False
        loop = loop or isinstance(node, (ast.For, ast.While))
        for child in ast.iter_child_nodes(node):
            self._read(child, loop)
