"""F1: the keys, over the page. Any key or click takes it away."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from shopfriend.ui.actions import DEEDS, Deed, words
from shopfriend.ui.overlay import Overlay
from shopfriend.ui.widgets import Card, Label

COLUMNS = 2


class KeySheet(Overlay):
    """Made from the one table of deeds."""

    def __init__(self, window: QWidget) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(6)
        shown = [deed for deed in DEEDS if deed.keys or deed.function_key]
        half = -(-len(shown) // COLUMNS)
        for place, deed in enumerate(shown):
            across = place // half * 2
            grid.addWidget(Label(self._words(deed)), place % half, across)
            grid.addWidget(Label(_keys(deed), tone="quiet"), place % half, across + 1)
        card = Card(Label(self.tr("Keys"), "page"), 8, pad=24)
        card.body.addLayout(grid)
        card.body.addWidget(Label(self.tr("Pages: Ctrl+1 to Ctrl+8"), tone="quiet"))
        super().__init__(window, card)

    def _words(self, deed: Deed) -> str:
        """The same function key does one thing at the counter and another elsewhere."""
        if not deed.elsewhere:
            return words(deed.text)
        return self.tr("%1 (not at the counter)").replace("%1", words(deed.text))


def _keys(deed: Deed) -> str:
    keys = ((deed.function_key,) if deed.function_key else ()) + deed.keys
    native = QKeySequence.SequenceFormat.NativeText
    return " · ".join(QKeySequence(key).toString(native) for key in keys if "Enter" not in key)
