"""Explorers: pictures that follow their controls. They know no course."""

from gdlesson.explorer.explorer import Choice, Explorer, Player, Slider

__all__ = ["Choice", "Explorer", "Player", "Slider"]
