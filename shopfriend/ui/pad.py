"""Letters and digits for the finger: the search box's own pad, where there is no keyboard.

It stands below the page, never over it: hits become fewer, none is covered.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from shopfriend.ui import theme, tokens
from shopfriend.ui.widgets import Button, Panel, column, row

ROWS = ("1234567890ß", "QWERTZUIOPÜ", "ASDFGHJKLÖÄ", "YXCVBNM-")
WIDEST = 920
GAP, PAD = 8, 12


class TouchPad(Panel):
    """`typed` carries one sign; `erased` takes the last one away. Takes the focus from nobody."""

    typed = Signal(str)
    erased = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__("bar")
        erase = self._key(self.tr("Delete the last sign"), self.erased.emit, shown="⌫")
        erase.setAutoRepeat(True)
        space = self._key(self.tr("Space"), partial(self.typed.emit, " "))
        away = self._key(self.tr("Hide"), self.closed.emit, icon="chevron-down")
        away.set_narrow(True)
        lines = [row(*map(self._sign, signs), gap=GAP) for signs in ROWS]
        lines[0].addWidget(erase)
        lines[-1].addWidget(space, 2)
        lines[-1].addWidget(away, 1)
        inside = QWidget()
        inside.setLayout(column(*lines, gap=GAP))
        inside.setMaximumWidth(theme.now().px(WIDEST))
        layout = row(None, inside, None, gap=0, pad=PAD)
        layout.setStretch(1, 1_000)  # as wide as it may
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _sign(self, sign: str) -> Button:
        return self._key(sign, partial(self.typed.emit, sign))

    def _key(self, name: str, then: object, *, shown: str = "", icon: str = "") -> Button:
        made = Button(shown or name, icon, till=True)
        made.setAccessibleName(name)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setMinimumWidth(theme.now().px(tokens.TILL_TARGET))
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.clicked.connect(lambda _=False: then())  # type: ignore[operator]
        return made
