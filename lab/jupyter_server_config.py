"""The server's settings, on a learner's computer and on Binder."""

import contextlib
from pathlib import Path

c = get_config()  # noqa: F821 (the server hands it to this file)
c.LabApp.log_level = "WARN"
c.LabApp.custom_css = True  # custom/custom.css, which stands beside this file
c.ServerApp.tornado_settings = {"static_custom_path": [str(Path(__file__).parent / "custom")]}
c.ServerApp.answer_yes = True  # Ctrl-C ends the server without asking


def keep_what_needs_no_kernel(model, **others):
    """Before a notebook is saved: drops widgets where HTML says the same beside them.

    A widget whose kernel is gone shows an error in place of the HTML, which is a living explorer.
    """
    with contextlib.suppress(Exception):  # whatever a notebook holds, it can be saved
        if model["type"] != "notebook":
            return
        model["content"]["metadata"].pop("widgets", None)
        for cell in model["content"]["cells"]:
            for output in cell.get("outputs", []):
                if "text/html" in output.get("data", {}):
                    output["data"].pop("application/vnd.jupyter.widget-view+json", None)


c.FileContentsManager.pre_save_hook = keep_what_needs_no_kernel

# Small messages of a kernel (a slider's new picture) otherwise wait up to 40 ms for the one before
# them to be acknowledged. If the server's class has changed, nothing happens.
with contextlib.suppress(Exception):
    from jupyter_server.services.kernels.websocket import KernelWebsocketHandler

    if not hasattr(KernelWebsocketHandler, "open_with_delay"):
        KernelWebsocketHandler.open_with_delay = KernelWebsocketHandler.open

        def open_at_once(self, *args, **kwargs):
            with contextlib.suppress(Exception):
                self.set_nodelay(True)
            return self.open_with_delay(*args, **kwargs)

        KernelWebsocketHandler.open = open_at_once
