"""My shop: who writes the letters. Asked in one short form when the first letter is made."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from shopfriend.ui import theme
from shopfriend.ui.page import Shell
from shopfriend.ui.settings.logo import LogoField
from shopfriend.ui.settings.section import Section, Values
from shopfriend.ui.widgets import Card, Chip, Form, Label, column, row

SIDE_BY_SIDE = 600
NEEDED = ("shop_name", "shop_street", "shop_postcode", "shop_town")


class MyShop(Section):
    """What stands in the window of the envelope, how letters speak, and what they look like."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._missing = Chip(self.tr("Needed for letters: name, street, postcode, town"),
                             "triangle-alert", ground="warn", tone="warn")  # fmt: skip
        address = Card(Label(self.tr("Name and address"), "lead"), self._address(), None, gap=12)
        letters = Card(Label(self.tr("In letters"), "lead"), self._letters(), None, gap=12)
        self.setMinimumWidth(1)  # as wide as the page has room, whatever is in it
        cards = row(gap=16)
        cards.addWidget(address, 1)
        cards.addWidget(letters, 1)
        paper = row(gap=16)
        self._pairs = (cards, paper)
        self.logo = LogoField(shell)
        room = self.tr("It stands at the top right of each letter.")
        paper.addWidget(
            Card(
                Label(self.tr("Logo"), "lead"), Label(room, tone="quiet", wraps=True),
                self.logo, None, gap=12,
            ), 1,
        )  # fmt: skip
        printer = Card(Label(self.tr("Printer"), "lead"), self._printer(), None, gap=12)
        paper.addWidget(printer, 1)
        self.setLayout(column(row(self._missing, None), cards, paper, None, gap=16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room for two, else one below the other."""
        super().resizeEvent(event)
        wide = self.width() >= theme.now().px(SIDE_BY_SIDE)
        ways = QBoxLayout.Direction
        for pair in self._pairs:
            pair.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def fill(self, values: Values) -> None:
        super().fill(values)
        self.logo.read()
        self._missing.setVisible(any(not values.get(name) for name in NEEDED))

    def _address(self) -> QWidget:
        self.line("shop_name", self.tr("Name of the shop"))
        self.line("shop_street", self.tr("Street and number"))
        self.form.pair(
            ("shop_postcode", self.tr("Postcode"), self.made("shop_postcode")),
            ("shop_town", self.tr("Town"), self.made("shop_town")),
            stretch=(1, 2),
        )
        self.line("shop_contact", self.tr("Who people can ask for"))
        self.form.pair(
            ("shop_phone", self.tr("Phone"), self.made("shop_phone")),
            ("shop_mail", self.tr("E-mail"), self.made("shop_mail")),
        )
        return self.form

    def _letters(self) -> QWidget:
        address, self.form = self.form, Form()
        self.choice(
            "address_form",
            self.tr("How letters address people"),
            [("formal", self.tr("Formal (Sie)")), ("familiar", self.tr("Familiar (du)"))],
        )
        spoken = [self._german, self._english]
        if self.shell.desk.language == "en":  # the shop's own first
            spoken.reverse()
        for ask in spoken:
            ask()
        letters, self.form = self.form, address
        self.form.also(letters)
        return letters

    def _printer(self) -> QWidget:
        shop, self.form = self.form, Form()
        title = self.tr("Printer and paper for letters")
        self.line("printer_hint", title, self.tr("e.g. office, tray 2, letter paper"))
        printer, self.form = self.form, shop
        self.form.also(printer)
        why = Label(
            self.tr("It is said when letters are ready, to whoever prints them."),
            tone="quiet", wraps=True,
        )  # fmt: skip
        made = QWidget()
        made.setLayout(column(printer, why, gap=8))
        return made

    def _german(self) -> None:
        usual = self.tr("empty: the usual words")
        self.line("letter_closing_de", self.tr("Closing of German letters"), usual)
        self.line("privacy_notice_place_de", self.tr("Where the notice hangs, in German"), usual)

    def _english(self) -> None:
        usual = self.tr("empty: the usual words")
        self.line("letter_closing_en", self.tr("Closing of English letters"), usual)
        self.line("privacy_notice_place_en", self.tr("Where the notice hangs, in English"), usual)
