"""What holds in every state of every explorer: it has a sentence, and what is drawn has a place."""

import numpy as np


def check_every_state(explorer, least=25, outside=(), longest=210):
    """Sweeps an explorer: each state's words are a short sentence, its marks lie in the picture.

    least: how many states there must be. outside: names of artists whose marks may leave their
    axes, where they are cut. longest: letters of the words; 210 are two lines below the picture.
    """
    count = 0
    for controls, _, words, artists in explorer.sweep():
        count += 1
        assert words.endswith((".", "?")) and len(words) < longest, (controls, words)
        assert not any(bad in words for bad in ("nan", "inf ", "∞", "no number")), (controls, words)
        shown = 0
        for name, artist in artists.items():
            if hasattr(artist, "get_data"):
                shown += _shown(artist, controls, name, name in outside)
        assert shown or not any(hasattr(artist, "get_data") for artist in artists.values())
    assert count >= least


def _shown(line, controls, name, may_leave):
    """How many of a line's points can be seen; each has a number that renderers can draw."""
    x, y = (np.asarray(part, float) for part in line.get_data())
    seen = np.isfinite(x) & np.isfinite(y)
    assert not np.any(np.abs(x[seen]) > 1e7) and not np.any(np.abs(y[seen]) > 1e7), (controls, name)
    if line.get_linestyle() == "None" and not may_leave:  # others may run out, and are cut
        (x0, x1), (y0, y1) = np.sort([line.axes.get_xlim(), line.axes.get_ylim()])
        assert ((x >= x0) & (x <= x1) & (y >= y0) & (y <= y1))[seen].all(), (controls, name)
    return seen.sum()
