"""Light and dark pages: which colour stands for which, and how a page says that it is dark.

A page is dark where JupyterLab says so, or, for a plain page, where its reader prefers it.
"""

import colorsys
import re

from matplotlib.colors import to_hex, to_rgb


def colour(rgb):
    """Returns a colour as CSS that a page may give another value: "var(--gd-0072b2,#0072b2)"."""
    code = to_hex(rgb[:3])
    return f"var(--gd-{code[1:]},{code})"


def dark_values(text):
    """Returns CSS that gives each colour named in SVG or CSS the value that it has when dark."""
    codes = sorted(set(re.findall(r"--gd-(\w{6})", text)))
    return ";".join(f"--gd-{code}:{dark('#' + code)}" for code in codes)


def dark(code):
    """Returns the colour that stands for a colour on a dark page: as "#rrggbb".

    White and pale areas become dark, black and greys become light, strong colours stay what they
    are and become light enough to be read.
    """
    hue, light, strength = colorsys.rgb_to_hls(*to_rgb(code))
    strong = strength * (1 - abs(2 * light - 1)) > 0.3
    light = max(light, 0.5) if strong and light < 0.8 else 0.93 - 0.82 * light
    return to_hex(colorsys.hls_to_rgb(hue, light, strength if strong else 0.7 * strength))


def on_dark_pages(rule):
    """Returns CSS by which a rule, "selector{…}", holds on dark pages only."""
    return (
        f'[data-jp-theme-light="false"] {rule}@media (prefers-color-scheme:dark)'
        f"{{body:not([data-jp-theme-light]) {rule}}}"
    )
