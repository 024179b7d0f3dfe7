"""Things that can be taken away again, each a word with a small x; and how they are shown."""

from collections.abc import Callable

from PySide6.QtWidgets import QSizePolicy

from shopfriend.ui import theme, tokens
from shopfriend.ui.widgets.buttons import Button
from shopfriend.ui.widgets.frames import Panel, row
from shopfriend.ui.widgets.labels import Elided, IconLabel, Label


class Tag(Panel):
    """`quiet` words after the first tell size, for whom, since when. `removed` takes it away."""

    def __init__(
        self,
        text: str,
        quiet: str = "",
        *,
        icon: str = "",
        verb: str = "",
        removed: Callable[[], None] | None = None,
    ) -> None:
        super().__init__("chip")
        line = row(gap=6)
        line.setContentsMargins(12, 0, 4 if removed else 12, 0)
        if icon:
            line.addWidget(IconLabel(icon, 16, colour="quiet"))
        line.addWidget(Label(text) if len(text) < tokens.LONG_WORD else Elided(text))
        if quiet:
            line.addWidget(Label(quiet, "caption", tone="quiet"))
        if removed is not None:
            cross = Button(verb, "x", kind="bare")
            cross.set_narrow(True)
            cross.setFixedSize(theme.now().px(tokens.BARE), theme.now().px(tokens.BARE))
            cross.clicked.connect(lambda _on: removed())
            cross.setAccessibleName(f"{verb}: {text}")
            line.addWidget(cross)
        self.setLayout(line)
        self.setFixedHeight(theme.now().px(34))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
