// Run gdlesson's unit tests with the Python of a browser tab (Pyodide), in Node:
//
//     node tools/test_in_webassembly.mjs RUNTIME PACKAGES [what pytest takes …]
//
// RUNTIME holds Pyodide with NumPy, matplotlib and IPython (pyodide.mjs, its lock file, the wheels);
// PACKAGES is a folder of installed packages (site-packages) that has PURE. What cannot be there is
// LEFT_OUT, by its reason; a test that starts a process or a thread, or listens to a port, is
// skipped where it does.
import path from "path";
import { fileURLToPath, pathToFileURL } from "url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const PURE = [
  "pytest", "_pytest", "py", "pluggy", "iniconfig", "sympy", "mpmath",
  "ipywidgets", "jupyterlab_widgets", "widgetsnbextension", "anywidget", "psygnal", "comm",
  "nbformat", "fastjsonschema", "jsonschema", "jupyter_core", "platformdirs", "yaml",
];

// What is left out, by the reason: folders and files, or single tests.
const LEFT_OUT = {
  "a browser": ["tests/browser", "tests/site"],
  "other processes, and the project's own files": [
    "tests/test_contributing.py", "tests/test_copies.py", "tests/test_environment.py",
    "tests/test_gone.py", "tests/test_imports.py", "tests/test_marking.py",
    "tests/test_nbgrader.py", "tests/test_opening.py", "tests/test_package.py",
    "tests/test_project.py", "tests/test_binder.py", "tests/test_readme.py",
    "tests/test_saving.py", "tests/test_start.py", "tests/test_teaching.py",
  ],
  "a notebook's kernel, or packages that are compiled": [
    "tests/checker/test_cell.py::test_in_a_real_kernel", "tests/checker/test_fuzz.py",
    "tests/test_peers.py",
  ],
  // What lessons claim and draw is arithmetic, and takes many minutes here. Each lesson's cells are
  // run in a page, and compared, by tests/site/test_live.py.
  "minutes": ["tests/lessons"],
  "warnings of NumPy's, and an event loop that does not run yet": [
    "tests/explorer/test_explorer.py::test_the_sweep_fails_on_a_warning",
    "tests/explorer/test_explorer.py::test_the_widget_answers_what_it_is_asked_for",
    "tests/explorer/test_explorer.py::"
      + "test_in_a_loop_a_newer_question_takes_the_place_of_the_one_before",
    "tests/explorer/test_explorer.py::test_a_state_that_breaks_leaves_the_explorer_alive",
    "tests/explorer/test_explorer.py::test_a_question_may_come_while_another_is_worked_on",
    "tests/explorer/test_explorer.py::test_a_question_may_come_as_the_last_answer_is_sent",
  ],
};
const leftOut = Object.values(LEFT_OUT).flat().map(
  (what) => `--${what.includes("::") ? "deselect" : "ignore"}=${what}`);

const [runtime, packages] = process.argv.slice(2, 4).map((folder) => path.resolve(folder));
const words = process.argv.length > 4 ? process.argv.slice(4) : ["tests"];
const { loadPyodide } = await import(pathToFileURL(path.join(runtime, "pyodide.mjs")));
const python = await loadPyodide({
  indexURL: runtime + path.sep,
  packages: ["numpy", "matplotlib", "ipython", "typing-extensions"],
});
python.mountNodeFS("/course", root);
python.mountNodeFS("/packages", packages);
python.globals.set("pure", python.toPy(PURE));
python.globals.set("words", python.toPy([...leftOut, ...words]));
const failed = python.runPython(`
import importlib.machinery, importlib.metadata, os, sys

class Pure(importlib.metadata.DistributionFinder):
    """Finds packages of pure Python in a folder whose others were made for another machine."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if path is None and name in pure:
            return importlib.machinery.PathFinder.find_spec(name, ["/packages"])

    @staticmethod
    def find_distributions(context):
        """What is known of a package; of all that are there, as pytest asks for plugins, none."""
        there = importlib.metadata.DistributionFinder.Context(name=context.name, path=["/packages"])
        find = importlib.metadata.MetadataPathFinder.find_distributions
        return find(there) if context.name in pure else []

sys.meta_path.append(Pure())
sys.dont_write_bytecode = True
os.chdir("/course")
sys.path.insert(0, "/course")
os.environ["MPLBACKEND"] = "agg"
import pytest, socket, subprocess, threading
from unittest import mock

import matplotlib.font_manager  # asks for a thread, and does without

def left_out(*_, **__):
    pytest.skip("a page has no second process, no second thread and no port to listen on")

subprocess.Popen.__init__ = threading.Thread.start = socket.socket.listen = left_out

# Hypothesis is compiled, so the tests for which it draws the numbers are skipped.
drawn = mock.MagicMock()
drawn.given = lambda *_, **__: pytest.mark.skip("hypothesis draws for it, which is compiled")
drawn.settings = lambda *_, **__: lambda test: test
sys.modules |= {"hypothesis": drawn, "hypothesis.strategies": drawn.strategies}

# A busy machine's time is not what is tested here.
from gdlesson.checker import judging, mending

judging.SECONDS, mending.SECONDS = 1.1, 1.0
int(pytest.main([
    "-o", "addopts=", "--strict-markers", "--import-mode=importlib", "-p", "no:cacheprovider",
    "-p", "no:faulthandler", "--continue-on-collection-errors",
    "--capture=sys", "-ra", "--tb=short", *words,
]))
`);
process.exit(failed);
