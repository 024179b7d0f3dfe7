"""The strips of the card: never, note, coupon, what to book. Each is there only if it has
something to say."""

from PySide6.QtWidgets import QSizePolicy

from shopfriend.ui import icons, theme
from shopfriend.ui.widgets import Button, Elided, IconLabel, Label, Panel, row
from shopfriend.ui.widgets.frames import Ground


class Strip(Panel):
    """One line on a ground: icon, words, at the right what can be done. `big`: as big as the
    name. `wraps`: nothing is ever cut, it takes more lines."""

    def __init__(
        self,
        ground: Ground,
        icon: str,
        tone: str,
        *buttons: Button,
        big: bool = False,
        wraps: bool = False,
    ) -> None:
        super().__init__(ground)
        kind = "name" if big else "till"
        self.words: Label = (
            Label("", kind, tone=tone, wraps=True) if wraps else Elided("", kind, tone=tone)
        )
        policy = self.words.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.words.setSizePolicy(policy)
        self.more = Label("", "till-caption", tone="quiet")
        self.more.setContentsMargins(0, 0, 0 if buttons else 12, 0)
        picture = IconLabel(icon, icons.TILL, colour=tone or "ink")
        layout = row(picture, self.words, self.more, *buttons, gap=12)
        edge = 6 if wraps else 0  # a second line must not touch the edge; buttons fill the strip
        layout.setContentsMargins(12, edge, edge, edge)
        self.setLayout(layout)
        self.setMinimumHeight(theme.now().px(44))
        self.hide()

    def say(self, words: str, more: str = "") -> None:
        """Empty words take the strip away."""
        self.words.setText(words)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        self.setVisible(bool(words))
