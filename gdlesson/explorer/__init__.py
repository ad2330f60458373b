"""Explorers: pictures that follow their controls. They know no course."""

from gdlesson.explorer.controls import Choice, Player, Slider
from gdlesson.explorer.explorer import Explorer, Task

__all__ = ["Choice", "Explorer", "Player", "Slider", "Task"]
