"""The offer on the card: what, how much, why – and what became of saying it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from shopfriend.ui import icons, theme
from shopfriend.ui.counter.reading import Tip
from shopfriend.ui.page import Shell
from shopfriend.ui.widgets import (
    Button,
    Chip,
    Elided,
    GivingRow,
    IconLabel,
    Label,
    MenuButton,
    Panel,
    column,
    row,
)

ANSWERS = ("has-it", "was-gift", "never")
PICTURE, PICTURE_FROM = 56, 520  # its side; the width of the panel from which it is shown


class OfferPanel(Panel):
    """`answered` carries one of `ANSWERS`; `next_wanted`: another of her offers, please."""

    answered = Signal(str)
    next_wanted = Signal()

    def __init__(self, shell: Shell, *, narrow: bool = False) -> None:
        super().__init__("suggestion")
        self._shell, self._narrow = shell, narrow
        self.tip: Tip | None = None
        self.product = Elided("", "offer")
        self.product.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.price = Label("", "offer")
        self.per = Label("", "till-caption", tone="quiet")
        self.reason = Elided("", "till")
        self.guess = Chip(self.tr("first guess"))
        self.ask = Label("", "till", tone="quiet", wraps=True)
        policy = self.ask.sizePolicy()  # else it stands in the middle, a word a line
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.ask.setSizePolicy(policy)
        self.buttons = self._button_row(narrow)
        self.picture = QLabel()
        side = theme.now().px(PICTURE)
        self.picture.setFixedSize(side, side)
        said = row(gap=12)
        said.addLayout(
            column(
                row(self.product, self.guess, self.per, self.price, gap=12),
                self.reason,
                gap=8,
            ),
            1,
        )
        said.addWidget(self.picture)
        inner = column(
            said,
            self.ask,
            self.buttons,
            gap=8,
        )
        layout = row(gap=12)
        if not narrow:  # the words stand below those of the strips
            layout.addWidget(IconLabel("sparkles", icons.TILL), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(inner, 1)
        layout.setContentsMargins(16 if narrow else 12, 12, 16, 12)
        self.setLayout(layout)
        self.show_tip(None, "")

    def show_tip(
        self, tip: Tip | None, ask_first: str, more: int = 0, *, first_guess: bool = False
    ) -> None:
        """Without a tip: what to ask instead; without either the panel is gone. `more`: how many
        other offers there are; `first_guess`: after one visit at most."""
        self.tip = tip
        self.guess.setVisible(tip is not None and first_guess and tip.offer.kind != "group")
        self.more.setText(f"+{more}")
        self.more.setVisible(tip is not None and more > 0)
        self._draw(tip.picture if tip else None)
        for part in (self.product, self.price, self.reason, self.buttons):
            part.setVisible(tip is not None)
        self.per.setVisible(tip is not None and bool(tip.per))
        self.ask.setVisible(tip is None)
        if tip is not None:
            self.product.setText(tip.name)
            self.price.setText(tip.price)
            self.per.setText(tip.per)
            self.reason.setText(self._shell.say(tip.offer.main_reason.message, "staff"))
        self.ask.setText(ask_first)
        self.setVisible(tip is not None or bool(ask_first))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _draw(self, data: bytes | None) -> None:
        """The picture stands beside the words and takes no height; where it is narrow, or there
        is none, the words have the room."""
        drawn, scale = QPixmap(), self.devicePixelRatioF()
        if data is not None and drawn.loadFromData(data):
            drawn = drawn.scaled(
                self.picture.size() * scale,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            drawn.setDevicePixelRatio(scale)
        self.picture.setPixmap(drawn)
        self._fit()

    def _fit(self) -> None:
        wide = not self._narrow and self.width() >= theme.now().px(PICTURE_FROM)
        self.picture.setVisible(wide and not self.picture.pixmap().isNull())

    def _button_row(self, narrow: bool) -> QWidget:
        self.mentioned = Button.of(self._shell.actions["mentioned"], till=True)
        self.coupon = Button.of(self._shell.actions["coupon"], till=True)
        self.more = Button("+2", kind="link", till=True)
        self.more.setToolTip(self.tr("Next offer"))
        self.more.setAccessibleDescription(self.more.toolTip())
        self.more.clicked.connect(self.next_wanted)
        self.not_right = MenuButton(self.tr("Not right"), kind="flat", till=True)
        for answer, words in zip(
            ANSWERS,
            (self.tr("Has it already"), self.tr("Was a gift"), self.tr("Never offer this")),
            strict=True,
        ):
            action = self.not_right.choices.addAction(words)
            action.triggered.connect(lambda _=False, answer=answer: self.answered.emit(answer))
        if narrow:
            deeds = row(self.mentioned, None), row(self.coupon, None)
            stacked = QWidget()
            stacked.setLayout(column(*deeds, row(self.more, None, self.not_right)))
            return stacked
        parts = (self.mentioned, self.coupon, None, self.more, self.not_right)
        return GivingRow(*parts, giving=(self.coupon, self.mentioned))
