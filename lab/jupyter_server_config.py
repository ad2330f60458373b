"""The server's settings when start.py runs JupyterLab."""

import contextlib

c = get_config()  # noqa: F821 (the server hands it to this file)
c.LabApp.log_level = "WARN"
c.ServerApp.answer_yes = True  # Ctrl-C ends the server without asking
c.ServerApp.allow_root = True  # in a container there is often nobody else

# A saved notebook that is opened again counts as untrusted until its cells are run: it then shows
# the stored pictures, where trust would show a widget whose kernel is gone.
c.NotebookNotary.db_file = ":memory:"

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
