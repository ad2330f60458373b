"""How Sphinx makes the book. site/build.py puts its pages together and calls it."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from build import setting  # noqa: E402

import gdlesson  # noqa: E402

project = "gdlesson"
author = "the gdlesson authors"
copyright = "the gdlesson authors. Code: MIT; text: CC BY 4.0"
release = version = gdlesson.__version__
language = "en"
extensions = ["myst_nb"]

# The stored outputs are the course's: nothing is run.
nb_execution_mode = "off"
nb_merge_streams = True
myst_enable_extensions = ["dollarmath", "amsmath"]
myst_heading_anchors = 3
# The lessons' headings are one below another; the teacher's guide begins where it likes.
suppress_warnings = ["mystnb.unknown_mime_type"]

html_theme = "sphinx_book_theme"
html_title = "Gradient descent, by hand"
html_favicon = str(HERE / "_static" / "favicon.svg")
html_static_path = [str(HERE / "_static")]
html_css_files = ["book.css", "try_it.css"]
html_js_files = [("book.js", {"defer": "defer"}), ("try_it.js", {"type": "module"})]
html_copy_source = html_show_sourcelink = html_use_index = False
html_context = {"default_mode": "auto"}
html_theme_options = {
    "repository_url": setting("Source"),
    "use_repository_button": True,
    "use_download_button": False,
    "use_fullscreen_button": False,
    "navbar_persistent": [],  # a search field stands in the sidebar
    "show_toc_level": 2,
    "show_navbar_depth": 1,
    "navigation_with_keys": False,  # the arrow keys move sliders
    "pygments_light_style": "a11y-high-contrast-light",
    "pygments_dark_style": "a11y-high-contrast-dark",
}
# One file, with no fonts to carry.
mathjax_path = "mathjax/tex-svg.js"
mathjax_options = {"defer": "defer"}  # in the pages' own order; build.py moves it to the end
mathjax3_config = {"options": {"enableMenu": False, "ignoreHtmlClass": "mathjax_ignore"}}
