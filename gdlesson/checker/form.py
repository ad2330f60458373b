"""A small form to answer with, where widgets live; elsewhere its words, and a plain cell does it.

Form(labels, words, answer, call)   labels: {label: its options, or None for a free field}
form.widget                         the boxes and a button; what `answer` returns stands below them
"""

import html
import importlib.util

# On a narrow screen a question takes as many lines as it needs, and its box stands below it. That
# Python is gone is told where it is: JupyterLab marks what hung on it.
STYLE = (
    "<style>.gd-form .widget-label { white-space: normal; height: auto; max-width: 100%; "
    "line-height: 1.4; padding: 4px 0; text-align: left } "
    # The browser's own arrow, in the colour of the text: that of ipywidgets is black on dark, too.
    ".gd-form select { height: 28px; min-width: min(16em, 100%); appearance: auto; "
    "background-image: none } .gd-gone { display: none } "
    ".gd-gone.jupyter-widgets-disconnected { display: block }</style>"
)
ASLEEP = (
    "To answer here, click on the cell above and press Shift+Enter: fields and a button come. "
    "(It needs Python: a page for reading has none.)"
)
GONE = "Python was started anew. To answer here, run the cell above again (Shift+Enter)."


class Form:
    """Fields and a button; answer takes the fields' values and returns what shows itself.

    words: what stands there without fields. call: the line of Python that answers without them.
    """

    def __init__(self, labels, words, answer, call):
        self.labels, self.words, self.answer = dict(labels), str(words), answer
        self.call = call
        self._box = None

    def __str__(self):
        return self.words

    __repr__ = __str__

    def _repr_html_(self):
        """The questions and what there is to choose from, for a page without a kernel."""
        offered = list(self.labels.values())
        if None in offered:
            words = f'<p style="white-space:pre-wrap">{html.escape(self.words)}</p>'
        elif all(options == offered[0] for options in offered):
            words = f"{listed('ol', self.labels)}<p>Choose among:</p>{listed('ul', offered[0])}"
        else:
            questions = (html.escape(q) + listed("ul", o) for q, o in self.labels.items())
            words = f"<ol><li>{'</li><li>'.join(questions)}</li></ol>"
        style = "max-width:46em;line-height:1.45;overflow-wrap:anywhere"
        answers = "answers, in this order," if len(self.labels) > 1 else "answer"
        how = f"<em>{ASLEEP}</em> Or write your {answers} into the cell, and run it: "
        how += f"<code>{html.escape(self.call)}</code>"
        return f'<div style="{style}">{words}<p>{how}</p></div>'

    def _repr_mimebundle_(self, **kwargs):
        bundle = {"text/plain": self.words, "text/html": self._repr_html_()}
        if importlib.util.find_spec("ipywidgets"):
            bundle.update(self.widget._repr_mimebundle_(**kwargs) or {}, **bundle)
        return bundle

    @property
    def widget(self):
        """The form as one ipywidgets box, made when it is first asked for."""
        if self._box is None:
            import ipywidgets

            lay = {"layout": {"width": "auto", "max_width": "46em", "height": "auto",
                              "flex_flow": "row wrap"}}  # fmt: skip
            wide = {"style": {"description_width": "initial"}}
            self.fields = [
                ipywidgets.Text(description=label, placeholder="…", **lay, **wide)
                if options is None
                else ipywidgets.Dropdown(
                    description=label, options=[("choose", ""), *((o, o) for o in options)],
                    **lay, **wide,
                )
                for label, options in self.labels.items()
            ]  # fmt: skip
            self.button = ipywidgets.Button(description="Answer")
            self.below, gone = ipywidgets.HTML(), ipywidgets.HTML(GONE)
            gone.add_class("gd-gone")
            self.button.on_click(lambda _: self.send())
            look = ipywidgets.HTML(STYLE, layout={"display": "none"})
            self._box = ipywidgets.VBox([*self.fields, self.button, gone, self.below, look])
            self._box.add_class("gd-form")
        return self._box

    def send(self):
        """Answers with what stands in the fields, and shows what is said to that."""
        said = self.answer([value_of(field.value) for field in self.fields])
        self.below.value = said._repr_html_()


def listed(tag, texts):
    """Texts as a list in HTML."""
    return f"<{tag}>{''.join(f'<li>{html.escape(text)}</li>' for text in texts)}</{tag}>"


def value_of(text):
    """What was written in a field: a number if it is one, ... if there is nothing."""
    if text is None or not text.strip():
        return ...
    try:
        return float(text.replace(",", ".").replace("−", "-"))
    except ValueError:
        return text.strip()
