"""The live explorer: a widget that answers the browser's questions for states."""

import asyncio
import time
from pathlib import Path

import anywidget
import traitlets

from gdlesson.explorer.sweeps import packed, table

TURN = 0.04  # seconds of work between two looks at what else is to be done


class ExplorerWidget(anywidget.AnyWidget):
    """Shows an explorer and computes the states that the browser asks for, in its order.

    start: the packed first message. fulfilled: the numbers of the tasks that are done. entry: a
    function of a place that returns its entry. found: a function of a task's number, called when
    the learner has done it.
    """

    _esm = Path(__file__).with_name("explorer.js")
    start = traitlets.Bytes().tag(sync=True)
    fulfilled: traitlets.List = traitlets.List().tag(sync=True)

    def __init__(self, start, fulfilled, entry, found):
        super().__init__(start=start, fulfilled=fulfilled)
        self._entry, self._found = entry, found
        self._wanted, self._working = [], False
        try:  # the kernel's own loop; none in a plain Python program
            self._loop = asyncio.get_running_loop()
        except RuntimeError:
            self._loop = None
        self.on_msg(self._heard)

    def _heard(self, _, message, buffers):
        if "task" in message:
            self._found(int(message["task"]))
        if "want" not in message:
            return
        # A newer question takes the place of the one before it, also of one that is worked on.
        self._wanted = [tuple(place) for place in message["want"]]
        if self._loop is None or not self._loop.is_running():
            while self._wanted:
                self._work()
        else:
            # Messages may be heard on another thread, and Matplotlib must not be used on two at a
            # time: drawing always happens on the kernel's own loop.
            self._loop.call_soon_threadsafe(self._begin)

    def _begin(self):
        if not self._working:
            self._turn()

    def _turn(self):
        try:
            self._work()
        finally:  # whatever happened to one state, the next question is answered
            self._working = bool(self._wanted)
            if self._working:
                self._loop.call_later(0.001, self._turn)  # lets the kernel hear a newer question

    def _work(self):
        begun, found = time.perf_counter(), {}
        while not found or time.perf_counter() - begun < TURN:
            wanted = self._wanted  # looked at once: a newer question may come at any moment
            if not wanted:
                break
            place = wanted.pop(0)
            found[place] = self._entry(place)
        if found:
            self.send({"kind": "states"}, [packed(table(found))])
