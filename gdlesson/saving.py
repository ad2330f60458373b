"""What a Jupyter server does before it saves a notebook with explorers.

A widget whose kernel is gone shows an error in place of the HTML beside it, where the explorer is
alive without one. A server with the course installed finds this module by itself, for the wheel
puts lab/gdlesson.json where servers look.
"""

import contextlib

VIEW = "application/vnd.jupyter.widget-view+json"
MARK = "gdlesson-explorer"  # what an explorer's HTML holds


def drop_widgets(model, **others):
    """Drops the widgets of a notebook's explorers; model: the notebook as the server has it."""
    with contextlib.suppress(Exception):  # whatever a file holds, it can be saved
        for cell in model["content"]["cells"]:
            for output in cell.get("outputs", []):
                data = output.get("data", {})
                if MARK in "".join(data.get("text/html", "")):
                    data.pop(VIEW, None)


def _jupyter_server_extension_points():
    return [{"module": "gdlesson.saving"}]


def _load_jupyter_server_extension(app):
    app.contents_manager.register_pre_save_hook(drop_widgets)
