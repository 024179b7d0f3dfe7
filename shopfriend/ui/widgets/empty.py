"""Empty states teach: an icon, one sentence, one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from shopfriend.ui.widgets.buttons import Button, Kind
from shopfriend.ui.widgets.frames import column, row
from shopfriend.ui.widgets.labels import IconLabel, Label

WIDTH = 420


class EmptyState(QWidget):
    """In the middle of where the content would be."""

    pressed = Signal()

    def __init__(
        self, icon: str, sentence: str, verb: str, *, kind: Kind = "plain", till: bool = False
    ) -> None:
        super().__init__()
        self._sentence = Label(sentence, "lead", tone="quiet", wraps=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setMaximumWidth(WIDTH)
        self._sentence.setMinimumWidth(min(WIDTH, 260))
        self.button = Button(verb, kind=kind, till=till)
        self.button.clicked.connect(self.pressed)
        self.setLayout(
            column(
                None,
                row(None, IconLabel(icon, 48, colour="quiet"), None),
                16,
                row(None, self._sentence, None),
                16,
                row(None, self.button, None),
                None,
                gap=0,
                pad=24,
            )
        )
