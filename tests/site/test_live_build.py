"""How live/ is built: copies that JupyterLite can serve, and all that Python loads beside them."""

import json
import re
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "site"))
import live  # noqa: E402

from gdlesson.copies import edition, lessons, read_notebook  # noqa: E402


def test_a_copy_is_whole_trusted_and_for_the_kernel_of_a_page():
    lesson = read_notebook(lessons()[0])
    copy = live.for_the_browser(lesson)
    assert copy["metadata"]["kernelspec"]["name"] == "python"
    assert copy["metadata"]["gdlesson"]["edition"] == edition(lesson)
    assert lesson == read_notebook(lessons()[0])
    for cell in copy["cells"]:
        assert isinstance(cell["source"], str)
        assert cell["cell_type"] != "code" or cell["metadata"]["trusted"]
        for output in cell.get("outputs", []):
            texts = [*output.get("data", {}).values(), output.get("text", "")]
            assert not any(isinstance(text, list) for text in texts)


def test_the_site_has_the_lessons_their_data_and_no_extension_of_this_computers(site):
    files = site / "live" / "files"
    assert [path.name for path in sorted(files.glob("*.ipynb"))] == [p.name for p in lessons()]
    assert (files / "data" / "gpa_study_hours.csv").exists()
    settings = json.loads((site / "live" / "jupyter-lite.json").read_text(encoding="utf-8"))
    names = [each["name"] for each in settings["jupyter-config-data"]["federated_extensions"]]
    assert sorted(names) == [
        "@jupyter-widgets/jupyterlab-manager",
        "@jupyterlite/pyodide-kernel-extension",
        "anywidget",
    ]


def test_its_menus_offer_no_jupyterlab(site):
    settings = json.loads((site / "live" / "jupyter-lite.json").read_text(encoding="utf-8"))
    told = settings["jupyter-config-data"]["settingsOverrides"]
    view = told["@jupyterlab/mainmenu-extension:plugin"]["menus"][0]
    assert not (site / "live" / "lab" / "index.html").exists()
    assert view["items"] == [{"command": "application:open-lab", "disabled": True}]


def test_each_page_names_an_icon_that_is_there(site):
    """Else a browser asks the host for one, in vain."""
    pages = [*(site / "live").glob("index.html"), *(site / "live").glob("*/index.html")]
    assert len(pages) == 1 + len(live.APPS)
    for page in pages:
        named = re.findall(r'rel="icon"[^>]* href="([^"]+)"', page.read_text(encoding="utf-8"))
        assert len(named) == 1 and (page.parent / named[0]).is_file(), page


def test_python_loads_the_course_and_what_it_rests_on_from_beside_the_lessons(site):
    told = json.loads((site / "live" / "runtime.json").read_text(encoding="utf-8"))
    assert told["pyodide"] == live.RUNTIME
    assert sorted(told["wheels"]) == sorted(["gdlesson", *live.CARRIED])
    for place in told["wheels"].values():
        with zipfile.ZipFile(site / "live" / place) as wheel:
            names = wheel.namelist()
        assert any(name.endswith(".dist-info/METADATA") for name in names)
        assert not any(name.endswith((".so", ".pyd", ".pyc", ".ipynb")) for name in names)
    with zipfile.ZipFile(site / "live" / told["wheels"]["gdlesson"]) as wheel:
        assert "gdlesson/notebooks/data/penguins.csv" in wheel.namelist()


def test_what_is_installed_here_can_be_loaded_there():
    """What the wheels require is carried, or comes with Python; one has no part in a page."""
    from importlib.metadata import requires

    from packaging.requirements import Requirement

    known = {live.normal(name) for name in (*live.NEEDED, *live.CARRIED)}
    known |= {"contourpy", "pillow", "traitlets"}  # Matplotlib's and IPython's
    for name in ("gdlesson", *live.CARRIED):
        wants = map(Requirement, requires(name) or () if name != "gdlesson" else course_needs())
        here = {"extra": "", "sys_platform": "emscripten"}
        names = {live.normal(w.name) for w in wants if not w.marker or w.marker.evaluate(here)}
        assert names <= known | {"widgetsnbextension"}


def course_needs():
    import tomllib

    with (ROOT / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)["project"]["dependencies"]


def test_a_site_without_a_network_needs_python_and_says_how_to_get_it(tmp_path):
    with pytest.raises(live.NoRuntime, match="--runtime FOLDER"):
        live.checked_runtime(None)
    with pytest.raises(live.NoRuntime, match=r"pyodide\.mjs is not in"):
        live.checked_runtime(tmp_path)
    for name in (*live.CORE, live.LOCK):
        (tmp_path / name).write_text("1.2.3", encoding="utf-8")
    with pytest.raises(live.NoRuntime, match="another version"):
        live.checked_runtime(tmp_path)
    (tmp_path / "pyodide.mjs").write_text(f'"{live.PYODIDE}"', encoding="utf-8")
    assert live.checked_runtime(tmp_path) == tmp_path


def test_of_a_whole_distribution_only_what_the_lessons_load_is_carried(tmp_path):
    whole = tmp_path / "whole"
    whole.mkdir()
    packages = {name: {"file_name": f"{name}.whl", "depends": []} for name in live.NEEDED}
    packages["matplotlib"]["depends"] = ["Pillow"]
    packages["pillow"] = {"file_name": "pillow.whl", "depends": []}
    packages["scipy"] = {"file_name": "scipy.whl", "depends": []}
    for name in (*live.CORE, *(package["file_name"] for package in packages.values())):
        (whole / name).touch()
    (whole / live.LOCK).write_text(json.dumps({"packages": packages}), encoding="utf-8")
    live.copy_runtime(whole, tmp_path / "made")
    made = {path.name for path in (tmp_path / "made").iterdir()}
    assert {"pillow.whl", "pyodide.mjs", live.LOCK} <= made and "scipy.whl" not in made
