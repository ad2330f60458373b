"""How well one colour is seen on another."""

import numpy as np


def brightness(rgb):
    """The relative luminance of colours, 0 to 255 along the last axis (WCAG 2)."""
    part = np.asarray(rgb)[..., :3] / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    return linear @ [0.2126, 0.7152, 0.0722]


def contrast(one, other):
    """The contrast of two colours, from 1 to 21 (WCAG 2)."""
    low, high = np.sort([brightness(one), brightness(other)])
    return (high + 0.05) / (low + 0.05)
