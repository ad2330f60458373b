"""What a server that has the course installed does before it saves a notebook."""

import json
import re
import warnings
from pathlib import Path
from types import SimpleNamespace

import pytest

from gdlesson.explorer import Explorer, Slider
from gdlesson.saving import VIEW

SETTINGS = Path(__file__).resolve().parents[1] / "lab" / "gdlesson.json"


@pytest.fixture
def contents(tmp_path):
    """What saves files in a server that was told of the course by its settings alone."""
    from jupyter_server.extension.manager import ExtensionPackage
    from jupyter_server.services.contents.filemanager import FileContentsManager

    with warnings.catch_warnings():  # the server's own
        warnings.simplefilter("ignore")
        manager = FileContentsManager(root_dir=str(tmp_path))
    told = json.loads(SETTINGS.read_text(encoding="utf-8"))["ServerApp"]["jpserver_extensions"]
    for name, enabled in told.items():
        package = ExtensionPackage(name=name, enabled=enabled)
        for point in package.extension_points:
            app = SimpleNamespace(contents_manager=manager, log=None)
            package.extension_points[point].module._load_jupyter_server_extension(app)
    return manager


def shown():
    """What an explorer gives a notebook to show."""
    return Explorer(
        "A number",
        [Slider("x", "x", 0, 3, step=1, value=1)],
        lambda x: {"x": x},
        lambda figure: {"dot": figure.subplots().plot([], [], "o")[0]},
        lambda artists, x: artists["dot"].set_data([x], [0]),
        lambda x: f"{x}.",
    )._repr_mimebundle_()


def test_a_saved_explorer_needs_no_kernel_and_other_widgets_stay(contents, tmp_path):
    view = {"model_id": "x", "version_major": 2, "version_minor": 0}
    explorer = shown()
    assert VIEW in explorer
    other = {VIEW: view, "text/plain": "IntSlider(value=0)", "text/html": "<p>0</p>"}
    outputs = [
        {"output_type": "display_data", "data": d, "metadata": {}} for d in (explorer, other)
    ]
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "source": "1", "outputs": outputs}
    content = {"cells": [cell | {"execution_count": 1}], "nbformat": 4, "nbformat_minor": 5}
    content["metadata"] = {"widgets": {"state": {}}}
    contents.save({"type": "notebook", "format": "json", "content": content}, "lesson.ipynb")
    found = json.loads((tmp_path / "lesson.ipynb").read_text(encoding="utf-8"))
    mine, theirs = (output["data"] for output in found["cells"][0]["outputs"])
    assert set(mine) == {"text/html", "text/plain"} and set(theirs) == set(other)
    assert re.search("data-gd-start", "".join(mine["text/html"]))
    assert found["metadata"] == {"widgets": {"state": {}}}


def test_whatever_a_file_holds_can_be_saved(contents, tmp_path):
    contents.save({"type": "file", "format": "text", "content": "x,y"}, "data.csv")
    assert (tmp_path / "data.csv").read_text() == "x,y"
